/** What pages say to who writes, in their language. */
export interface Words {
  readonly draft: string
  /** Above the errors. */
  readonly failed: string
  /** Above warnings, where there is no error. */
  readonly warnings: string
  readonly close: string
}

const simplified: Words = {
  draft: '草稿',
  failed: '没有建成：下面还是改动以前的样子',
  warnings: '可以看一看',
  close: '收起',
}

const words: Readonly<Record<string, Words>> = {
  'zh-Hans': simplified,
  'zh-Hant': {
    draft: '草稿',
    failed: '沒有建成：下面還是改動以前的樣子',
    warnings: '可以看一看',
    close: '收起',
  },
  en: {
    draft: 'Draft',
    failed: 'Not built: this is the page as it was before',
    warnings: 'Worth a look',
    close: 'Close',
  },
}

/** The words of a language of pages; simplified Chinese for one that we have none in. */
export function wordsFor(lang: string): Words {
  return words[lang] ?? simplified
}
