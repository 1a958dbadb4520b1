import { z } from 'zod'

/** How the council shows itself on the pages. */
export class Look {
  constructor(
    readonly council: string,
    readonly service: string,
    /** #rrggbb, dark enough for white text on it. */
    readonly colour: string,
    /** Said in the banner under the header, such as 'Demo'; no banner when empty. */
    readonly phase: string,
    readonly development = false,
  ) {}
}

const part = (hex: string): number => {
  const value = parseInt(hex, 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** WCAG 2.2: contrast of white text on the colour, from 1 to 21. */
export function contrastWithWhite(colour: string): number {
  const [, red = '0', green = '0', blue = '0'] = /^#(..)(..)(..)$/.exec(colour) ?? []
  return 1.05 / (0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue) + 0.05)
}

const environment = z.object({
  COUNCIL_NAME: z.string().trim().min(1).max(80).default('Ambleford Borough Council'),
  COUNCIL_COLOUR: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be written like #1d4f7c')
    .refine(
      (colour) => contrastWithWhite(colour) >= 4.5,
      'is too light: white text on it must have a contrast of 4.5 (WCAG 1.4.3)',
    )
    .default('#1d4f7c'),
  SERVICE_NAME: z.string().trim().min(1).max(80).default('Councillor conduct'),
})

/** @throws Error in words for whoever starts the program. */
export function lookFrom(source: NodeJS.ProcessEnv, isDemo: boolean): Look {
  const read = environment.safeParse(source)
  if (!read.success) throw new Error(read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '))
  const { COUNCIL_NAME, SERVICE_NAME, COUNCIL_COLOUR } = read.data
  return new Look(COUNCIL_NAME, SERVICE_NAME, COUNCIL_COLOUR, isDemo ? 'Demo' : '', source['NODE_ENV'] === 'development')
}
