import type { Language } from '../essay/essay.ts'
import type { Script } from '../essay/language.ts'

type Phrase = string | ((...values: never[]) => string)

/** Figures with thousands parted, as all three languages part them: `5,200`. */
const figure = (count: number): string => count.toLocaleString('en-US')

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const chineseDate = (iso: string): string => {
  const [year, month, day] = iso.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

const englishDate = (iso: string): string => {
  const [year, month = 1, day] = iso.split('-').map(Number)
  return `${day} ${months[month - 1]} ${year}`
}

/** How each script is called, in either. */
export const scriptNames: Readonly<Record<Script, string>> = { 'zh-Hans': '简', 'zh-Hant': '繁' }

/** Everything a reader sees that is not the owner's, in every language beside one another. */
const phrases = {
  skip: { 'zh-Hans': '跳到正文', 'zh-Hant': '跳到正文', en: 'Skip to content' },
  toHome: { 'zh-Hans': '回到首页', 'zh-Hant': '回到首頁', en: 'Back to the home page' },

  search: { 'zh-Hans': '搜索', 'zh-Hant': '搜尋', en: 'Search' },
  searchHint: { 'zh-Hans': '搜索全部文章', 'zh-Hant': '搜尋全部文章', en: 'Search all essays' },
  resultsFor: {
    'zh-Hans': (query: string) => `搜索“${query}”`,
    'zh-Hant': (query: string) => `搜尋「${query}」`,
    en: (query: string) => `Search: “${query}”`,
  },
  found: {
    'zh-Hans': (total: number) => `找到 ${figure(total)} 处`,
    'zh-Hant': (total: number) => `找到 ${figure(total)} 處`,
    en: (total: number) => (total === 1 ? '1 passage found' : `${figure(total)} passages found`),
  },
  shown: {
    'zh-Hans': (from: number, to: number) => `，这里是第 ${figure(from)} 到 ${figure(to)} 处`,
    'zh-Hant': (from: number, to: number) => `，這裡是第 ${figure(from)} 到 ${figure(to)} 處`,
    en: (from: number, to: number) => `, ${figure(from)} to ${figure(to)} here`,
  },
  foundNothing: { 'zh-Hans': '没有找到', 'zh-Hant': '沒有找到', en: 'Nothing found' },
  foundNothingAdvice: {
    'zh-Hans': '换一个说法，或者少输几个字试试。',
    'zh-Hant': '換一個說法，或者少輸入幾個字試試。',
    en: 'Try other words, or fewer of them.',
  },
  askedNothing: {
    'zh-Hans': '在上面输入要找的字词，就能搜遍全部文章。',
    'zh-Hant': '在上面輸入要找的字詞，就能搜遍全部文章。',
    en: 'Type what you are looking for above to search every essay.',
  },
  wordless: {
    'zh-Hans': '里面只有标点，没有可以搜索的字。',
    'zh-Hant': '裡面只有標點，沒有可以搜尋的字。',
    en: 'There is no letter or number in this to search for.',
  },
  most: {
    'zh-Hans': '没有哪一处含有全部的词，下面这些含得最多。',
    'zh-Hant': '沒有哪一處含有全部的詞，下面這些含得最多。',
    en: 'No passage has all of these words. These have the most of them.',
  },
  instead: {
    'zh-Hans': '没有原样的，是否要找：',
    'zh-Hant': '沒有原樣的，是否要找：',
    en: 'Nothing has this as it stands. Did you mean:',
  },
  readings: {
    'zh-Hans': '按拼音读作：',
    'zh-Hant': '按拼音讀作：',
    en: 'Read as pinyin for:',
  },
  moreInEssay: {
    'zh-Hans': (hits: number) => `这篇里还有 ${figure(hits)} 处`,
    'zh-Hant': (hits: number) => `這篇裡還有 ${figure(hits)} 處`,
    en: (hits: number) => `${figure(hits)} more in this essay`,
  },
  recent: { 'zh-Hans': '最近搜过', 'zh-Hant': '最近搜過', en: 'Recent searches' },
  forget: { 'zh-Hans': '全部忘掉', 'zh-Hant': '全部忘掉', en: 'Forget them' },
  chosen: { 'zh-Hans': '可以搜搜', 'zh-Hant': '可以搜搜', en: 'Try' },
  nearWords: { 'zh-Hans': '相近的词', 'zh-Hant': '相近的詞', en: 'Similar words' },
  orRead: { 'zh-Hans': '或者从这里读起', 'zh-Hant': '或者從這裡讀起', en: 'Or start reading here' },
  onlyThisEssay: { 'zh-Hans': '只搜这篇', 'zh-Hant': '只搜這篇', en: 'This essay only' },
  everywhere: { 'zh-Hans': '搜全部文章', 'zh-Hant': '搜全部文章', en: 'Search all essays' },
  cut: {
    'zh-Hans': '要找的话太长，只搜索了开头这一段。',
    'zh-Hant': '要找的話太長，只搜尋了開頭這一段。',
    en: 'That was too long to search for, so only its beginning was used.',
  },
  partial: {
    'zh-Hans': '有一部分文章暂时没有搜到，结果可能不全。',
    'zh-Hant': '有一部分文章暫時沒有搜到，結果可能不全。',
    en: 'Part of the essays could not be searched just now, so something may be missing.',
  },
  unsearched: {
    'zh-Hans': (phrases: string) => `暂时查不了：${phrases}。过一会儿再搜一次。`,
    'zh-Hant': (phrases: string) => `暫時查不了：${phrases}。過一會兒再搜一次。`,
    en: (phrases: string) => `Not looked up just now: ${phrases}. Search again in a while.`,
  },
  nextResults: { 'zh-Hans': '后面的结果', 'zh-Hant': '後面的結果', en: 'Next results' },
  previousResults: { 'zh-Hans': '前面的结果', 'zh-Hant': '前面的結果', en: 'Previous results' },
  searchFailed: { 'zh-Hans': '没有搜成', 'zh-Hant': '沒有搜成', en: 'The search did not work' },
  searchFailedAdvice: {
    'zh-Hans':
      '网络可能断了，也可能是网站一时答不上来。搜索要连上网才行，读过的文章多半照常可以打开。',
    'zh-Hant':
      '網路可能斷了，也可能是網站一時答不上來。搜尋要連上網才行，讀過的文章多半照常可以打開。',
    en: 'You may be offline, or the site cannot answer just now. Search needs the network; most essays that you have read still open.',
  },
  retry: { 'zh-Hans': '再试一次', 'zh-Hant': '再試一次', en: 'Try again' },

  essays: { 'zh-Hans': '全部文章', 'zh-Hant': '全部文章', en: 'All essays' },
  noEssays: { 'zh-Hans': '还没有文章。', 'zh-Hant': '還沒有文章。', en: 'No essays yet.' },
  pages: { 'zh-Hans': '分页', 'zh-Hant': '分頁', en: 'Pages' },
  pageOf: {
    'zh-Hans': (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
    'zh-Hant': (page: number, pages: number) => `第 ${page} 頁，共 ${pages} 頁`,
    en: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  newer: { 'zh-Hans': '较新的', 'zh-Hant': '較新的', en: 'Newer' },
  older: { 'zh-Hans': '较早的', 'zh-Hant': '較早的', en: 'Older' },

  date: { 'zh-Hans': chineseDate, 'zh-Hant': chineseDate, en: englishDate },
  length: {
    'zh-Hans': (length: number, lang: Language) =>
      `${figure(length)} ${lang === 'en' ? '词' : '字'}`,
    'zh-Hant': (length: number, lang: Language) =>
      `${figure(length)} ${lang === 'en' ? '詞' : '字'}`,
    en: (length: number, lang: Language) =>
      `${figure(length)} ${lang === 'en' ? 'words' : 'characters'}`,
  },
  minutes: {
    'zh-Hans': (minutes: number) => `约 ${minutes} 分钟`,
    'zh-Hant': (minutes: number) => `約 ${minutes} 分鐘`,
    en: (minutes: number) => `${minutes} min read`,
  },
  inScript: {
    'zh-Hans': (script: Script) => `以${script === 'zh-Hans' ? '简' : '繁'}体字阅读`,
    'zh-Hant': (script: Script) => `以${script === 'zh-Hans' ? '簡' : '繁'}體字閱讀`,
    en: (script: Script) =>
      `Read in ${script === 'zh-Hans' ? 'simplified' : 'traditional'} characters`,
  },
  tags: { 'zh-Hans': '标签', 'zh-Hant': '標籤', en: 'Tags' },
  authors: { 'zh-Hans': '作者', 'zh-Hant': '作者', en: 'Authors' },
  years: { 'zh-Hans': '年份', 'zh-Hant': '年份', en: 'Years' },
  collections: { 'zh-Hans': '文集', 'zh-Hant': '文集', en: 'Collections' },
  browse: { 'zh-Hans': '分类浏览', 'zh-Hant': '分類瀏覽', en: 'Browse' },
  year: {
    'zh-Hans': (year: string) => `${year}年`,
    'zh-Hant': (year: string) => `${year}年`,
    en: (year: string) => year,
  },
  essayCount: {
    'zh-Hans': (count: number) => `${figure(count)} 篇`,
    'zh-Hant': (count: number) => `${figure(count)} 篇`,
    en: (count: number) => (count === 1 ? '1 essay' : `${figure(count)} essays`),
  },
  essaysHere: { 'zh-Hans': '这里的文章', 'zh-Hant': '這裡的文章', en: 'Essays here' },
  groupsOf: {
    'zh-Hans': (kind: string, site: string) => `按${kind}浏览“${site}”的全部文章。`,
    'zh-Hant': (kind: string, site: string) => `按${kind}瀏覽「${site}」的全部文章。`,
    en: (kind: string, site: string) => `${kind} of ${site}, each with its essays.`,
  },
  pageBefore: { 'zh-Hans': '上一页', 'zh-Hant': '上一頁', en: 'Previous page' },
  pageAfter: { 'zh-Hans': '下一页', 'zh-Hant': '下一頁', en: 'Next page' },
  cite: { 'zh-Hans': '引用', 'zh-Hant': '引用', en: 'Cite' },
  citeEssay: { 'zh-Hans': '引用这篇', 'zh-Hant': '引用這篇', en: 'Cite this essay' },
  citeSection: { 'zh-Hans': '引用这一节', 'zh-Hant': '引用這一節', en: 'Cite this section' },
  citeAdvice: {
    'zh-Hans': '点一下选中整条，就可以复制。引用日期是今天。',
    'zh-Hant': '點一下選中整條，就可以複製。引用日期是今天。',
    en: 'One touch selects a whole reference, ready to copy. The date of access is today.',
  },
  plainCitation: { 'zh-Hans': '普通脚注', 'zh-Hant': '普通註腳', en: 'Plain footnote' },
  download: {
    'zh-Hans': (file: string) => `下载 ${file}`,
    'zh-Hant': (file: string) => `下載 ${file}`,
    en: (file: string) => `Download ${file}`,
  },
  api: { 'zh-Hans': '开放数据', 'zh-Hant': '開放資料', en: 'Open data' },
  apiAdvice: {
    'zh-Hans': '给写程序的人：这些地址不用注册，任何网站都可以读取。',
    'zh-Hant': '給寫程式的人：這些網址不用註冊，任何網站都可以讀取。',
    en: 'For people who write programs: no sign-up, and every origin may read these addresses.',
  },
  apiSearch: {
    'zh-Hans': '搜索每一节，返回 JSON；limit（最多 50）和 offset 翻页。',
    'zh-Hant': '搜尋每一節，傳回 JSON；limit（最多 50）和 offset 翻頁。',
    en: 'Search of all sections as JSON; limit (at most 50) and offset turn the pages.',
  },
  apiEssays: {
    'zh-Hans': '全部文章的目录，返回 JSON，每页 50 篇，next 是下一页。',
    'zh-Hant': '全部文章的目錄，傳回 JSON，每頁 50 篇，next 是下一頁。',
    en: 'The list of all essays as JSON, 50 a page; next is the page that goes on.',
  },
  apiMarkdown: {
    'zh-Hans': '一篇文章的 Markdown；请求文章地址时带上 Accept: text/markdown 也一样。',
    'zh-Hant': '一篇文章的 Markdown；請求文章網址時帶上 Accept: text/markdown 也一樣。',
    en: 'An essay as Markdown; its page answers the same to Accept: text/markdown.',
  },
  apiAtom: {
    'zh-Hans': 'Atom 订阅，最新 20 篇的全文。',
    'zh-Hant': 'Atom 訂閱，最新 20 篇的全文。',
    en: 'An Atom feed with the 20 newest essays in full.',
  },
  apiJsonFeed: {
    'zh-Hans': '同样内容的 JSON Feed。',
    'zh-Hant': '同樣內容的 JSON Feed。',
    en: 'The same as a JSON Feed.',
  },
  apiSitemap: { 'zh-Hans': '站点地图。', 'zh-Hant': '網站地圖。', en: 'The sitemap.' },
  apiModels: {
    'zh-Hans': '给语言模型看的说明。',
    'zh-Hant': '給語言模型看的說明。',
    en: 'A guide for language models.',
  },
  apiDescription: {
    'zh-Hans': '以上 JSON 的 OpenAPI 说明。',
    'zh-Hant': '以上 JSON 的 OpenAPI 說明。',
    en: 'The OpenAPI description of the JSON above.',
  },
  apiExample: { 'zh-Hans': '此刻的例子', 'zh-Hant': '此刻的例子', en: 'An example, just now' },
  book: { 'zh-Hans': '下载 EPUB', 'zh-Hant': '下載 EPUB', en: 'Download EPUB' },
  wholeBook: { 'zh-Hans': '全部 EPUB', 'zh-Hant': '全部 EPUB', en: 'All as EPUB' },
  feed: { 'zh-Hans': '订阅', 'zh-Hant': '訂閱', en: 'Feed' },
  contents: { 'zh-Hans': '目录', 'zh-Hant': '目錄', en: 'Contents' },
  linkTo: {
    'zh-Hans': (label: string) => `“${label}”的链接`,
    'zh-Hant': (label: string) => `「${label}」的連結`,
    en: (label: string) => `Link to “${label}”`,
  },
  copy: { 'zh-Hans': '复制', 'zh-Hant': '複製', en: 'Copy' },
  copied: { 'zh-Hans': '已复制', 'zh-Hant': '已複製', en: 'Copied' },
  neighbours: { 'zh-Hans': '前后文章', 'zh-Hant': '前後文章', en: 'More essays' },
  previous: { 'zh-Hans': '上一篇', 'zh-Hant': '上一篇', en: 'Previous' },
  next: { 'zh-Hans': '下一篇', 'zh-Hant': '下一篇', en: 'Next' },
  fromStart: { 'zh-Hans': '从头读起', 'zh-Hant': '從頭讀起', en: 'Read from the start' },
  gone: {
    'zh-Hans': '这个链接指向的那一段已经不在了，这里是离它最近的地方。',
    'zh-Hant': '這個連結指向的那一段已經不在了，這裡是離它最近的地方。',
    en: 'The passage that this link pointed to is gone. This is the nearest place that is left.',
  },
  goneEssay: {
    'zh-Hans': '这个链接指向的文章已经撤下，其他文章都在这里。',
    'zh-Hant': '這個連結指向的文章已經撤下，其他文章都在這裡。',
    en: 'The essay that this link pointed to was taken down. The others are here.',
  },
  errata: { 'zh-Hans': '勘误', 'zh-Hant': '勘誤', en: 'Corrections' },
  stood: {
    'zh-Hans': (read: string, stood: string) => `“${read}”，原文作“${stood}”`,
    'zh-Hant': (read: string, stood: string) => `「${read}」，原文作「${stood}」`,
    en: (read: string, stood: string) => `“${read}” stood as “${stood}” in the source`,
  },
  backToText: { 'zh-Hans': '回到正文', 'zh-Hant': '回到正文', en: 'Back to the text' },
  backToResults: { 'zh-Hans': '回到搜索结果', 'zh-Hant': '回到搜尋結果', en: 'Back to results' },

  matches: {
    'zh-Hans': (count: number) => `${figure(count)} 处`,
    'zh-Hant': (count: number) => `${figure(count)} 處`,
    en: (count: number) => (count === 1 ? '1 match' : `${figure(count)} matches`),
  },
  matchesOf: {
    'zh-Hans': (query: string) => `“${query}”在文中的位置`,
    'zh-Hant': (query: string) => `「${query}」在文中的位置`,
    en: (query: string) => `Matches of “${query}”`,
  },
  previousMatch: { 'zh-Hans': '上一处', 'zh-Hant': '上一處', en: 'Previous match' },
  nextMatch: { 'zh-Hans': '下一处', 'zh-Hant': '下一處', en: 'Next match' },
  clearMatches: { 'zh-Hans': '清除标记', 'zh-Hant': '清除標記', en: 'Clear marks' },

  settings: { 'zh-Hans': '阅读设置', 'zh-Hant': '閱讀設定', en: 'Reading settings' },
  theme: { 'zh-Hans': '主题', 'zh-Hant': '主題', en: 'Theme' },
  themeSystem: { 'zh-Hans': '随系统', 'zh-Hant': '隨系統', en: 'System' },
  themePaper: { 'zh-Hans': '纸', 'zh-Hant': '紙', en: 'Paper' },
  themeWhite: { 'zh-Hans': '白', 'zh-Hant': '白', en: 'White' },
  themeDark: { 'zh-Hans': '夜', 'zh-Hant': '夜', en: 'Dark' },
  face: { 'zh-Hans': '字体', 'zh-Hant': '字體', en: 'Typeface' },
  faceSong: { 'zh-Hans': '宋', 'zh-Hant': '宋', en: 'Serif' },
  faceHei: { 'zh-Hans': '黑', 'zh-Hant': '黑', en: 'Sans' },
  faceKai: { 'zh-Hans': '楷', 'zh-Hant': '楷', en: 'Script' },
  size: { 'zh-Hans': '字号', 'zh-Hant': '字級', en: 'Size' },
  small: { 'zh-Hans': '小', 'zh-Hant': '小', en: 'Small' },
  medium: { 'zh-Hans': '中', 'zh-Hant': '中', en: 'Medium' },
  large: { 'zh-Hans': '大', 'zh-Hant': '大', en: 'Large' },
  largest: { 'zh-Hans': '特大', 'zh-Hant': '特大', en: 'Largest' },
  leading: { 'zh-Hans': '行距', 'zh-Hant': '行距', en: 'Line spacing' },
  tight: { 'zh-Hans': '紧', 'zh-Hant': '緊', en: 'Tight' },
  loose: { 'zh-Hans': '松', 'zh-Hant': '鬆', en: 'Loose' },
  done: { 'zh-Hans': '好', 'zh-Hant': '好', en: 'Done' },

  resume: { 'zh-Hans': '接着上次读：', 'zh-Hant': '接著上次讀：', en: 'Go on from ' },
  timeLeft: {
    'zh-Hans': (minutes: string) => `还剩约 ${minutes} 分钟`,
    'zh-Hant': (minutes: string) => `還剩約 ${minutes} 分鐘`,
    en: (minutes: string) => `${minutes} min left`,
  },
  phone: {
    'zh-Hans': '在手机上读',
    'zh-Hant': '在手機上讀',
    en: 'Read on a phone',
  },
  phoneAdvice: {
    'zh-Hans': '用手机扫一扫，从这里接着读。',
    'zh-Hant': '用手機掃一掃，從這裡接著讀。',
    en: 'Scan with a phone to read on from here.',
  },
  phoneCode: {
    'zh-Hans': '这里的二维码',
    'zh-Hant': '這裡的二維碼',
    en: 'QR code of this place',
  },
  shareSelection: {
    'zh-Hans': '分享选中的文字',
    'zh-Hant': '分享選取的文字',
    en: 'Share selection',
  },
  keys: { 'zh-Hans': '按键', 'zh-Hant': '按鍵', en: 'Keys' },
  keySections: {
    'zh-Hans': '下一节、上一节',
    'zh-Hant': '下一節、上一節',
    en: 'Next, previous section',
  },
  keyEssays: {
    'zh-Hans': '上一篇、下一篇',
    'zh-Hant': '上一篇、下一篇',
    en: 'Previous, next essay',
  },
  keyMatches: {
    'zh-Hans': '下一处、上一处标记',
    'zh-Hant': '下一處、上一處標記',
    en: 'Next, previous match',
  },

  offline: { 'zh-Hans': '没有连上网', 'zh-Hant': '沒有連上網', en: 'You are offline' },
  offlineAdvice: {
    'zh-Hans': '读过的文章照常可以打开。没有读过的文章和搜索，要等连上网才行。',
    'zh-Hant': '讀過的文章照常可以打開。沒有讀過的文章和搜尋，要等連上網才行。',
    en: 'Essays that you have read still open. Others, and search, need the network.',
  },
  offlineEssays: { 'zh-Hans': '现在可以读', 'zh-Hant': '現在可以讀', en: 'Ready to read' },

  badRequest: {
    'zh-Hans': '没看懂这个请求',
    'zh-Hant': '沒看懂這個請求',
    en: 'This request makes no sense here',
  },
  badRequestAdvice: {
    'zh-Hans': '地址里可能有写错的地方。检查一下地址，或者搜索要找的文章。',
    'zh-Hant': '網址裡可能有寫錯的地方。檢查一下網址，或者搜尋要找的文章。',
    en: 'Something in the address is wrong. Check it, or search for what you want.',
  },
  notFound: {
    'zh-Hans': '这里没有文章',
    'zh-Hant': '這裡沒有文章',
    en: 'There is no essay here',
  },
  notFoundAdvice: {
    'zh-Hans': '地址可能写错了，也可能文章已经撤下。可以搜索，或者回到首页找一找。',
    'zh-Hant': '網址可能寫錯了，也可能文章已經撤下。可以搜尋，或者回到首頁找一找。',
    en: 'The address may be wrong, or the essay was taken down. Search, or look on the home page.',
  },
  notAllowed: {
    'zh-Hans': '这个地址只能读',
    'zh-Hant': '這個網址只能讀',
    en: 'This address can only be read',
  },
  notAllowedAdvice: {
    'zh-Hans': '没有东西需要提交。重新打开这个地址就好。',
    'zh-Hant': '沒有東西需要提交。重新打開這個網址就好。',
    en: 'There is nothing to send. Open the address again to read it.',
  },
  tooMany: {
    'zh-Hans': '搜得太快了',
    'zh-Hant': '搜得太快了',
    en: 'Too many searches at once',
  },
  tooManyAdvice: {
    'zh-Hans': '歇十秒再搜就好，文章照常可以读。要取全部文章，请用 robots.txt 里列出的公开数据。',
    'zh-Hant': '歇十秒再搜就好，文章照常可以讀。要取全部文章，請用 robots.txt 裡列出的公開資料。',
    en: 'Wait ten seconds and search again; the essays stay open. For all of them, take the open data that robots.txt lists.',
  },
  tellOwner: {
    'zh-Hans': '如果一直这样，请把这个编号告诉站长：',
    'zh-Hant': '如果一直這樣，請把這個編號告訴站長：',
    en: 'If it stays so, tell the owner of the site this number:',
  },
  broken: {
    'zh-Hans': '网站出错了',
    'zh-Hant': '網站出錯了',
    en: 'Something broke on our side',
  },
  brokenAdvice: {
    'zh-Hans': '不是你的问题。过一会儿刷新试试，或者先读读别的文章。',
    'zh-Hant': '不是你的問題。過一會兒重新整理試試，或者先讀讀別的文章。',
    en: 'It is not your doing. Reload in a while, or read another essay meanwhile.',
  },
  unavailable: {
    'zh-Hans': '暂时打不开',
    'zh-Hant': '暫時打不開',
    en: 'Not available just now',
  },
  unavailableAdvice: {
    'zh-Hans': '网站一时取不到这些内容。过一会儿刷新试试。',
    'zh-Hant': '網站一時取不到這些內容。過一會兒重新整理試試。',
    en: 'The site cannot reach this for the moment. Reload in a while.',
  },
} satisfies Record<string, Record<Language, Phrase>>

/** The words around the essays, in one language. */
export type Strings = {
  readonly [Name in keyof typeof phrases]: (typeof phrases)[Name][Language]
}

/**
 * The words of one language.
 *
 * @example stringsFor('zh-Hans').found(12) // '找到 12 处'
 */
export function stringsFor(lang: Language): Strings {
  const words = Object.entries(phrases).map(([name, phrase]) => [name, phrase[lang]])
  // Object.fromEntries forgets which name had which type; the names and types are those of phrases.
  return Object.fromEntries(words) as Strings
}
