#!/usr/bin/env node
import { runCommandLine } from './command-line.js'

// A reader that has seen enough (`ibidem check | head`) closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await runCommandLine(process.argv.slice(2))
