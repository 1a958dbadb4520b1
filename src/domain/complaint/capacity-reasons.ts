import type { CapacityPoint, Indicator, TestAnswer } from './vocabulary.js'

export interface CapacitySheet {
  readonly points: readonly { readonly point: CapacityPoint; readonly answer: TestAnswer; readonly note: string }[]
  readonly indicators: readonly Indicator[]
}

/** Each point of the protocol as a sentence of reasons, for each answer. */
const pointSentences: Readonly<Record<CapacityPoint, Readonly<Record<TestAnswer, string>>>> = {
  CA1: {
    yes: 'The content has a link to the business of the authority.',
    no: 'The content has no link to the business of the authority.',
    unclear: 'It is unclear whether the content has a link to the business of the authority.',
  },
  CA2: {
    yes: 'There is more than awareness that the member is a councillor.',
    no: 'Nothing goes beyond awareness that the member is a councillor, which by itself is not enough.',
    unclear: 'It is unclear whether there is more than awareness that the member is a councillor.',
  },
  CA3: {
    yes: 'The member misused the position or gave the impression of acting officially.',
    no: 'The member neither misused the position nor gave the impression of acting officially.',
    unclear: 'It is unclear whether the member misused the position or gave the impression of acting officially.',
  },
  CA4: {
    yes: 'Council e-mail, paper, regalia or cards were used in a private matter.',
    no: 'No council e-mail, paper, regalia or cards were used.',
    unclear: 'It is unclear whether council e-mail, paper, regalia or cards were used.',
  },
  CA5: {
    yes: 'The account is one kept apart for council business.',
    no: 'The account is not one kept apart for council business.',
    unclear: 'It is unclear whether the account is kept apart for council business.',
  },
  CA6: {
    yes: 'The member was acting for this tier of local government.',
    no: 'The member was not acting for this tier of local government.',
    unclear: 'It is unclear for which tier of local government the member was acting.',
  },
  CA7: {
    yes: 'There was a disclaimer, and the content bears it out; a disclaimer does not settle the matter by itself.',
    no: 'There was no disclaimer that the content bears out.',
    unclear: 'It is unclear whether the content bears the disclaimer out.',
  },
}

const indicatorWords: Readonly<Record<Indicator, string>> = {
  titleInName: 'the title stands in the name or handle',
  titleInBio: 'the office is given in the biography',
  councilLogoOrEmail: 'a council logo or e-mail address is shown',
  councilBusiness: 'the topic is council business',
  addressedToResidents: 'the content is addressed to residents',
  mainlyCouncilUse: 'the account is mainly used for council matters',
  publicAudience: 'the audience is public',
  disclaimer: 'there is a disclaimer of official capacity',
  duringMeeting: 'it was posted during a meeting',
  reputationOnly: 'the member is known as a councillor only by reputation',
}

/** A draft of the reasons from what was answered and ticked. It draws no conclusion: the officer decides, and writes why. */
export function draftReasons({ points, indicators }: CapacitySheet): string {
  const answered = points.map(({ point, answer, note }) => [pointSentences[point][answer], note.trim()].filter(Boolean).join(' '))
  const seen = indicators.map((indicator) => indicatorWords[indicator])
  const found = seen.length === 0 ? 'None of the usual indicators is present.' : `Indicators: ${seen.join('; ')}.`
  return [...answered, found].join('\n')
}
