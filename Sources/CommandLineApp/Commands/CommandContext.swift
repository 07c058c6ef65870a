import AssessmentModel
import Localization

/// Everything that a command takes from outside, and where it says something.
struct CommandContext {
    /// Where it prints.
    let console: Console
    /// What the user's environment sets.
    let environment: CommandEnvironment
    /// What the user wants the screens to look like.
    let theme: ThemeSetting
    /// Now, on the user's wall.
    let clock: () -> Clock

    /// The language of all that it prints for people.
    var language: Language { console.language }
    /// The moment of what it does.
    var now: Timestamp { clock().now }
    /// The day of what it works out.
    var today: CalendarDay { clock().today }
    /// What the program keeps for the user outside any assessment.
    var files: UserFiles { UserFiles(environment) }
    /// Who does it.
    var person: Person { Person(environment) }
}
