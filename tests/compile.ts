/** Compiles the program before the tests: those of the whole command run what a user runs. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

export default function compile(): void {
  execFileSync('npm', ['run', '--silent', 'compile'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
}
