import { Command, Help, type Option } from 'commander'
import { nearest } from '../core/library/nearest.ts'

/** The command was called wrongly; the message says how, in German. */
export class UsageError extends Error {}

/**
 * A command that speaks German. Commander calls a method of its own for each kind of wrong usage, with what is wrong, and each
 * is overridden here; `tests/cli/koffer.test.ts` calls every one of them, so that none falls back to English unnoticed.
 */
export class GermanCommand extends Command {
  override createCommand(name?: string): GermanCommand {
    return new GermanCommand(name)
  }

  override createHelp(): GermanHelp {
    return Object.assign(new GermanHelp(), this.configureHelp())
  }

  missingArgument(name: string): never {
    throw new UsageError(`Es fehlt die Angabe ${name}.`)
  }

  optionMissingArgument({ flags }: Option): never {
    throw new UsageError(`Bei der Option ${flags} fehlt der Wert.`)
  }

  missingMandatoryOptionValue({ flags }: Option): never {
    throw new UsageError(`Es fehlt die Option ${flags}.`)
  }

  unknownOption(flag: string): never {
    const known = this.options.flatMap(({ long }) => (long ? long.slice(2) : []))
    const near = flag.startsWith('--') ? nearest(flag.slice(2), known) : undefined
    throw new UsageError(`Die Option ${flag} gibt es nicht.${near === undefined ? '' : ` Meinten Sie --${near}?`}`)
  }

  unknownCommand(): never {
    const [name = ''] = this.args
    const near = nearest(
      name,
      this.commands.map((command) => command.name()),
    )
    throw new UsageError(`Den Befehl ${name} gibt es nicht.${near === undefined ? '' : ` Meinten Sie ${near}?`}`)
  }

  _excessArguments(): never {
    throw new UsageError(`Der Befehl ${this.name()} hat zu viele Angaben.`)
  }
}

class GermanHelp extends Help {
  override styleTitle(title: string): string {
    return titles[title] ?? title
  }

  override commandUsage(command: Command): string {
    return worded(super.commandUsage(command))
  }

  override subcommandTerm(command: Command): string {
    return worded(super.subcommandTerm(command))
  }

  /** Without commander's own remarks on defaults. */
  override optionDescription({ description }: Option): string {
    return description
  }
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Aufruf:',
  'Arguments:': 'Angaben:',
  'Options:': 'Optionen:',
  'Commands:': 'Befehle:',
}
const worded = (text: string): string => text.replace('[options]', '[Optionen]').replace('[command]', '[Befehl]')
