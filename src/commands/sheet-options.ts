/** What every command understands that reads answer sheets; their work is loaded when they are called. */
import type { Command } from 'commander'
import { Option } from 'commander'

/** `sheets` says in help what the files are. */
export function withSheets(command: Command, sheets: string): Command {
  return command
    .argument('[files...]', sheets)
    .addOption(
      new Option('--from <form>', 'what the sheets are (default: by their extension, else JSON or YAML)').choices([
        'json',
        'yaml',
        'ndjson',
        'csv',
      ]),
    )
    .option('--map <file>', 'CSV: from header text to the id of a question, as YAML or JSON')
    .option('--ignore-columns <headers>', 'CSV: columns to leave out, with commas')
}
