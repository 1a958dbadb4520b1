import type { Story, ToldAllegation } from './story.js'

export const resident = (name: string): Story['complainant'] => ({ type: 'resident', name, email: null, withholdName: false })
export const withheld = (name: string): Story['complainant'] => ({ type: 'resident', name, email: null, withholdName: true })
export const about = (
  councillor: string,
  summary: string,
  daysBefore: number,
  platform: 'facebookGroup' | 'x' | 'facebookPage' | 'instagram' | 'whatsApp' | 'nextdoor' | 'blogOrWebsite' | 'tikTok',
  act:
    'originalPost' | 'comment' | 'share' | 'reaction' | 'image' | 'blocking' | 'privateMessage' | 'video' | 'failureToModerate',
  council?: string,
): Story['about'][number] => ({
  councillor,
  ...(council === undefined ? {} : { council }),
  allegations: [{ summary, daysBefore, platform, act }],
})

const proceeding = (days: readonly [acknowledge: number, screen: number, tell: number]) => [
  h.acknowledged(days[0]),
  h.screeningStarted(days[1]),
  ...h.tests(days[1]),
  h.told(days[2]),
  h.screeningPassed(days[2]),
]
