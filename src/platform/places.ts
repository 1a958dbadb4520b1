import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder; the same distance away from src/platform and from dist/platform. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url))

/** Whatever a run leaves behind lies in this one folder, outside version control; DATA_FOLDER names another. */
export const dataFolder = process.env['DATA_FOLDER'] ?? join(projectFolder, '.data')

export const migrationsFolder = join(projectFolder, 'prisma', 'migrations')
