import type { KeyOf } from './vocabulary.js'

export const platforms = {
  facebookPage: 'Facebook page',
  facebookProfile: 'Facebook profile',
  facebookGroup: 'Facebook group',
  messenger: 'Messenger',
  x: 'X (Twitter)',
  instagram: 'Instagram',
  threads: 'Threads',
  linkedIn: 'LinkedIn',
  tikTok: 'TikTok',
  youTube: 'YouTube',
  snapchat: 'Snapchat',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  nextdoor: 'Nextdoor',
  reddit: 'Reddit',
  whatsApp: 'WhatsApp',
  telegram: 'Telegram',
  signal: 'Signal',
  blogOrWebsite: 'Blog or website',
  podcast: 'Podcast',
  newspaperComments: 'Newspaper comment section',
  forum: 'Forum',
  meetingChat: 'Online meeting chat',
  emailOrText: 'E-mail or text',
  other: 'Other',
} as const

export type Platform = KeyOf<typeof platforms>

export const acts = {
  originalPost: 'Original post',
  comment: 'Comment or reply',
  share: 'Share or repost',
  quote: 'Quote',
  reaction: 'Like or reaction',
  follow: 'Follow or friend',
  privateMessage: 'Private message',
  groupPost: 'Group post',
  groupAdministration: 'Group administration',
  failureToModerate: 'Failure to moderate others’ comments',
  blocking: 'Blocking a resident',
  tagging: 'Tagging',
  image: 'Image or meme',
  video: 'Video or clip of a meeting',
  liveStream: 'Live stream',
  profileText: 'Profile or bio text',
  alternativeAccount: 'Alternative account',
  upload: 'Upload',
  download: 'Download',
  deletion: 'Deletion',
  failureToDelete: 'Failure to delete',
  other: 'Other',
} as const

/** The kind of thing done online. */
export type Act = KeyOf<typeof acts>
