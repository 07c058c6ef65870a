import AssessmentModel
import Localization
import Presentation

/// Text of what happens outside.
package enum WorkbenchText {
    static let mouseTaken = LocalizedString(
        "The mouse works here again. With shift it selects text in most terminals.",
        "Die Maus wirkt wieder hier. Mit Umschalt markiert sie meist Text.")
    static let mouseLeft = LocalizedString(
        "The mouse selects text now. ctrl-t takes it back.",
        "Die Maus markiert jetzt Text. Strg-t holt sie zurück.")

    /// Who signs what is answered.
    static func signing(_ name: String) -> LocalizedString {
        LocalizedString("signed by \(name)", "gezeichnet von \(name)")
    }

    static let noticeMilliseconds: Int64 = 4_000

    package static func arrived(_ count: Int, _ event: Event, _ model: Model) -> LocalizedString {
        let did = HistoryText.what(event, in: model.assessment)
        let name = HistoryText.name(of: event.target)
        let person = event.party.participant == nil ? .same(event.by) : model.person(event)
        return LocalizedString { language in
            let (what, by) = ("\(name[language]) \(did[language])", person[language])
            guard count > 1 else { return "\(by): \(what)" }
            return language(
                "\(count) changes arrived; the last by \(by): \(what)",
                "\(count) neue Änderungen; die letzte von \(by): \(what)")
        }
    }

    static func copying(_ done: Int, of total: Int) -> LocalizedString {
        let copying = EvidenceText.copying(done, of: total)
        return LocalizedString { "\(copying[$0])   \($0("esc cancels", "Esc bricht ab"))" }
    }

    package static func notSaved(_ problem: LocalizedString) -> LocalizedString {
        LocalizedString { $0("Not saved: \(problem[$0])", "Nicht gespeichert: \(problem[$0])") }
    }
}
