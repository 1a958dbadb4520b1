import type { Complaint } from './complaint.js'

/** Whether a text that is to leave names a complainant who is not named to the member. It finds their own words only: a nickname it cannot know. */
export function namesWithheldComplainant({ complainant }: Complaint, text: string): boolean {
  if (complainant.identityHandling !== 'withholdingGranted' && complainant.identityHandling !== 'withholdingRequested')
    return false
  const plain = flat(text)
  return [complainant.name, complainant.email, complainant.address].some(
    (known) => known !== null && known.trim() !== '' && plain.includes(flat(known)),
  )
}

const flat = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
