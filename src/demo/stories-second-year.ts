import * as h from './happenings.js'
import { about, resident, withheld } from './people-in-stories.js'
import type { Story } from './story.js'

/** Of the invented complaints those of the second year. */
export const laterStories: readonly Story[] = [
  {
    daysAgo: 365,
    channel: 'webForm',
    complainant: resident('Steven Abara'),
    words:
      'During the planning meeting Councillor Reeve was posting that the application would be thrown out before anyone had voted.',
    remedySought: 'The decision should be taken again.',
    about: [
      about('reeve', 'Posted the outcome of an application during the meeting that was to decide it', 1, 'x', 'originalPost'),
    ],
    happenings: [
      ...h.proceeding([3, 4, 5]),
      h.commented(14, 'I said what I expected, not what I had decided.'),
      ...h.linked(15, 9, [
        ['LE4', 'arguable'],
        ['WA3', 'supported'],
      ]),
      h.capacity(16, 'official', 'Posted from the chamber about the item under discussion.', [
        'duringMeeting',
        'councilBusiness',
      ]),
      h.consulted(16, 'firstIndependentPerson'),
      h.viewGiven(20, 'firstIndependentPerson', 'Unwise. A view expressed before is not by itself a closed mind.'),
      h.noFurtherAction(
        21,
        ['noPotentialBreach', 'alternativeRemedy'],
        'A view expressed beforehand does not show a closed mind (LA 2011 s25); whether the decision stands is for the courts.',
      ),
    ],
  },
  {
    daysAgo: 330,
    channel: 'webForm',
    complainant: resident('Hannah Weir'),
    words: 'Two councillors laughed at my comment about the crossing, in public, with crying faces.',
    remedySought: 'Some respect.',
    about: [
      about('lacey', 'Mocked a resident’s comment on road safety', 2, 'facebookGroup', 'reaction'),
      about('brook', 'Joined in the mockery with a reply', 2, 'facebookGroup', 'comment'),
    ],
    happenings: [
      ...h.proceeding([2, 3, 4]),
      ...h.linked(12, 1, [['GP7', 'arguable']]),
      h.capacity(12, 'impressionOfOfficial', 'Both accounts carry the title.', ['titleInName']),
      h.consulted(13, 'secondIndependentPerson'),
      h.viewGiven(17, 'secondIndependentPerson', 'Poor manners, not a breach.'),
      h.noFurtherAction(18, ['trivial'], 'A reaction without words does not reach what the Code is about.'),
    ],
  },
  {
    daysAgo: 290,
    channel: 'helpedByTelephone',
    complainant: resident('Mrs Edith Carrow'),
    words:
      'Taken down by telephone: Councillor Whitlock’s page lets people write dreadful things about the hostel and he leaves them there.',
    remedySought: 'That he clears them away.',
    about: [about('whitlock', 'Left abusive comments by others on his page', 21, 'facebookPage', 'failureToModerate', 'borough')],
    happenings: [
      ...h.proceeding([1, 2, 5]),
      h.commented(13, 'I had not seen them. They are gone.'),
      ...h.linked(14, 1, [['GP6', 'supported']]),
      h.capacity(14, 'official', 'A page for ward news under his title.', ['titleInName', 'mainlyCouncilUse']),
      h.consulted(14, 'firstIndependentPerson'),
      h.viewGiven(16, 'firstIndependentPerson', 'Removal and advice are right.'),
      h.offered(17, ['removal', 'advice'], 'The comments stay deleted; a word list filters new ones.'),
      h.resolved(30, 'The page was checked twice and is in order.'),
    ],
  },
  {
    daysAgo: 250,
    channel: 'webForm',
    complainant: { type: 'formerCouncillor', name: 'Derek Vance', email: null, withholdName: false },
    words: 'Councillor Dunmore keeps calling me a failure in the town group, years after I stood down.',
    remedySought: 'That it stops.',
    about: [about('dunmore', 'Repeated personal remarks about a former councillor', 12, 'facebookGroup', 'comment')],
    happenings: [
      ...h.proceeding([6, 8, 9]),
      ...h.linked(20, 1, []),
      h.capacity(20, 'impressionOfOfficial', 'The remarks are about how the town council was run.', [
        'titleInName',
        'councilBusiness',
      ]),
      h.consulted(21, 'secondIndependentPerson'),
      h.viewGiven(30, 'secondIndependentPerson', 'Both have said worse of each other.'),
      h.noFurtherAction(33, ['titForTat'], 'A quarrel of long standing in which neither side is blameless.'),
    ],
  },
  {
    daysAgo: 214,
    channel: 'webForm',
    complainant: withheld('Leanne Foster'),
    words: 'Councillor Brook put up a picture of my house with the number plate of my car, saying I park on the verge.',
    remedySought: 'Take it down. Please do not tell him who I am.',
    about: [about('brook', 'Posted a picture of a resident’s house and number plate', 3, 'facebookGroup', 'image')],
    happenings: [
      h.acknowledged(1),
      h.withholdingDecided(2, true, 'The picture shows where the complainant lives.'),
      h.screeningStarted(2),
      ...h.tests(2),
      h.told(3),
      h.screeningPassed(3),
      h.commented(12, 'Parking on the verge is a matter of public interest.'),
      ...h.linked(13, 4, [
        ['LE3', 'supported'],
        ['BP2', 'arguable'],
      ]),
      h.capacity(13, 'official', 'Posted as the ward councillor, about a highway matter.', [
        'titleInName',
        'councilBusiness',
        'addressedToResidents',
      ]),
      h.consulted(14, 'firstIndependentPerson'),
      h.viewGiven(17, 'firstIndependentPerson', 'Personal data of a resident: this is serious enough to be investigated.'),
      h.referred(20, 'The facts are disputed and the harm to a resident may be considerable.'),
      h.investigatorAppointed(24),
    ],
  },
  {
    daysAgo: 190,
    channel: 'email',
    complainant: resident('Oliver Stannard'),
    words: 'Councillor Pryce edited a clip of the council meeting so that the leader seems to swear.',
    remedySought: 'An apology to the leader.',
    about: [about('pryce', 'Published a doctored clip of a council meeting', 4, 'tikTok', 'video')],
    happenings: [
      ...h.proceeding([2, 4, 5]),
      h.commented(15, 'A joke with a laughing face on it. Nobody took it for real.'),
      ...h.linked(16, 5, [
        ['WA2', 'arguable'],
        ['CC4', 'arguable'],
      ]),
      h.capacity(17, 'impressionOfOfficial', 'The account calls itself “Siân on the council”.', [
        'titleInName',
        'publicAudience',
      ]),
      h.consulted(17, 'secondIndependentPerson'),
      h.viewGiven(22, 'secondIndependentPerson', 'Satire with a label. I would not go on.', 'agrees'),
      h.noFurtherAction(24, ['politicalDebate'], 'Satire about a politician, marked as such; Article 10 protects it.'),
    ],
  },
  {
    daysAgo: 160,
    channel: 'webForm',
    complainant: resident('Yusuf Demir'),
    words: 'Councillor Mortimer told people in the village group to go round to the planning officer’s house.',
    remedySought: 'Action.',
    about: [about('mortimer', 'Encouraged people to go to an officer’s home', 1, 'facebookGroup', 'originalPost')],
    happenings: [
      h.acknowledged(1),
      h.screeningStarted(1),
      ...h.tests(1),
      h.screeningPassed(2),
      ...h.linked(2, 2, []),
      h.paused(3, 'police', 'The police are looking at the post and ask that nothing is done meanwhile.'),
    ],
  },
]
