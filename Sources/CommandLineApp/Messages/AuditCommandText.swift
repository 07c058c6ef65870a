import AssessmentModel
import Localization
import Presentation

/// Messages of `cpo finding`.
enum FindingCommandText {
    static let needs = LocalizedString(
        "A new finding needs --grade and --text.", "Eine neue Feststellung braucht --grade und --text.")
    static let whichOne = LocalizedString(
        "Name the finding that you decide on or reply to, for instance F-07.",
        "Die Feststellung nennen, über die Sie entscheiden oder auf die Sie antworten, zum Beispiel F-07.")
    static let nothingToSay = LocalizedString(
        "Say what to change, or give --status or --reply.",
        "Sagen, was zu ändern ist, oder --status oder --reply angeben.")
    static let reasonAlone = LocalizedString(
        "--reason belongs to --status.", "--reason gehört zu --status.")
    static let emptyText = LocalizedString(
        "A finding needs a text that says what was found.",
        "Eine Feststellung braucht einen Text, der sagt, was festgestellt wurde.")

    static func unknown(_ label: String, _ known: [String]) -> LocalizedString {
        let list = known.joined(separator: ", ")
        guard !known.isEmpty else { return FindingText.none }
        return LocalizedString(
            "There is no finding \"\(label)\". There are: \(list)",
            "Es gibt keine Feststellung „\(label)“. Es gibt: \(list)")
    }

    /// "F-07 minor nonconformity, IFC-07: open"
    static func line(_ entry: FindingList.Entry, _ finding: Finding) -> LocalizedString {
        let (grade, state) = (finding.grade.name, entry.state.name)
        return LocalizedString { language in
            let place = finding.criterion?.text ?? FindingText.whole[language]
            return "\(entry.label) \(grade[language]), \(place): \(state[language])"
        }
    }
}

/// Messages of `cpo sample`.
enum SampleCommandText {
    static let needsPopulation = LocalizedString(
        "Say with --of what to draw from.", "Mit --of sagen, woraus zu ziehen ist.")
    static let needsSize = LocalizedString(
        "Say with --size how many to draw.", "Mit --size sagen, wie viele zu ziehen sind.")
    static let needsList = LocalizedString(
        "Name the list with --list, so that others know what the numbers stand for.",
        "Die Liste mit --list nennen, damit andere wissen, wofür die Zahlen stehen.")
    static let badSeed = LocalizedString(
        "The seed is a number from 0 to 9007199254740991.", "Der Startwert ist eine Zahl von 0 bis 9007199254740991.")

    static func badSize(_ size: Int, of count: Int) -> LocalizedString {
        LocalizedString(
            "\(size) cannot be drawn of \(count).", "Aus \(count) lassen sich nicht \(size) ziehen.")
    }

    static func badCount(_ most: Int) -> LocalizedString {
        LocalizedString("A list has 1 to \(most) items.", "Eine Liste hat 1 bis \(most) Einträge.")
    }

    static func unknownPopulation(_ name: String) -> LocalizedString {
        LocalizedString(
            "\"\(name)\" is nothing to draw from. It is criteria, documents, or a number.",
            "Aus „\(name)“ lässt sich nicht ziehen. Möglich sind criteria, documents oder eine Zahl.")
    }
}
