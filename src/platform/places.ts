import { fileURLToPath } from 'node:url'

/** The project's folder; the same distance away from src/platform and from dist/platform. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url))

/** Whatever a run leaves behind lies in this one folder, which is not under version control. */
export const dataFolder = `${projectFolder}.data`

export const migrationsFolder = `${projectFolder}prisma/migrations`
