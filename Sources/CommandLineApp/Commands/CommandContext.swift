import AssessmentModel
import Localization

/// Everything a command needs from outside.
struct CommandContext {
    let console: Console
    let environment: CommandEnvironment
    /// The theme the user asks for.
    let theme: ThemeSetting
    /// Whether the user wants lines instead of screens.
    let isPlain: Bool
    /// The current time in the user's time zone.
    let clock: () -> Clock

    /// The language of its output.
    var language: Language { console.language }
    /// The timestamp of its changes.
    var now: Timestamp { clock().now }
    /// The day of its figures and checks.
    var today: CalendarDay { clock().today }
    /// The user's files outside any assessment.
    var files: UserFiles { UserFiles(environment) }
    /// The user.
    var person: Person { Person(environment) }
}
