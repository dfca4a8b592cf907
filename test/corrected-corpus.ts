import { folderOf } from './build/folder.ts'

/** One invented essay that lost two bytes, read as its owner says. */
export const corrected = {
  stood: '石基矗打得深',
  read: '石基础。打得深',
  path: '/essays/pier',
} as const

/** A new folder with that essay. */
export function correctedCorpus(): Promise<string> {
  return folderOf({
    'pier.md': `---\ntitle: 栈桥\ndate: 2022-03-04\n---\n\n## 木桩\n\n栈桥的${corrected.stood}，浪来了也不晃。\n\n## 灯杆\n\n灯杆换过两回，都是向船家借的。\n`,
    'errata.yaml': `- file: pier.md\n  before: 栈桥的石基\n  stood: 矗\n  after: 打得深\n  read: 础。\n  why: 丢了两个字节\n- file: pier.md\n  stood: 向船家借\n  read: 问船家借\n  why: 手稿如此\n`,
  })
}
