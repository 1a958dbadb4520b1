import { earlierStories } from './stories-first-year.js'
import { laterStories } from './stories-second-year.js'
import { latestStories } from './stories-this-season.js'
import type { Story } from './story.js'

/** Invented complaints over two years, in every stage that works. */
export const stories: readonly Story[] = [...earlierStories, ...laterStories, ...latestStories]
