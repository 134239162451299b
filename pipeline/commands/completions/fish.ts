import { isPath, namedWords, quoted, type Script } from './script.js'

/** For fish: a file ibidem.fish among its completions. */
export const fish: Script = (commands, known) => {
  const lines = Object.entries(commands).flatMap(([name, command]) => {
    const within = `complete -c ibidem -n ${quoted(`__fish_seen_subcommand_from ${name}`)}`
    const words = namedWords(command, known)
    const named =
      words !== undefined
        ? [`${within} -f -a ${quoted(words.join(' '))}`]
        : command.names === 'folders'
          ? [`${within} -f -a '(__fish_complete_directories)'`]
          : command.names === 'files'
            ? [`${within} -F`]
            : []
    const options = Object.entries(command.options).map(([option, { says, short, value, choices }]) =>
      [
        `${within} -l ${option}`,
        ...(short === undefined ? [] : [`-s ${short}`]),
        ...(value === undefined
          ? []
          : choices
            ? [`-x -a ${quoted(choices.join(' '))}`]
            : isPath(value)
              ? ['-r -F']
              : ['-x']),
        `-d ${quoted(says)}`,
      ].join(' '),
    )
    return [
      `complete -c ibidem -n __fish_use_subcommand -f -a ${name} -d ${quoted(command.summary)}`,
      ...options,
      ...named,
    ]
  })
  return `# Completion of ibidem for fish.\n${lines.join('\n')}\n`
}
