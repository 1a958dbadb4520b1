import type { Story, ToldAllegation } from './story.js'

export const resident = (name: string): Story['complainant'] => ({ type: 'resident', name, email: null, withholdName: false })
export const withheld = (name: string): Story['complainant'] => ({ type: 'resident', name, email: null, withholdName: true })
export const about = (
  councillor: string,
  summary: string,
  daysBefore: number,
  platform: ToldAllegation['platform'],
  act: ToldAllegation['act'],
  council?: string,
): Story['about'][number] => ({
  councillor,
  ...(council === undefined ? {} : { council }),
  allegations: [{ summary, daysBefore, platform, act }],
})
