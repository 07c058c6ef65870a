import AssessmentModel
import Localization

package enum WorkbenchText {
    static let noticeMilliseconds: Int64 = 4_000

    static func arrived(_ count: Int, _ event: Event, _ model: Model, _ slot: Assessment.Slot) -> LocalizedString {
        let did = HistoryText.what(event, in: model, slot)
        let name = HistoryText.name(of: event.target)
        return LocalizedString { language in
            let what = "\(name[language]) \(did[language])"
            guard count > 1 else { return "\(event.by): \(what)" }
            return language(
                "\(count) changes arrived; the last by \(event.by): \(what)",
                "\(count) neue Änderungen; die letzte von \(event.by): \(what)")
        }
    }

    package static func copying(_ done: Int, of total: Int) -> LocalizedString {
        let percent = total > 0 ? done * 100 / total : 100
        return LocalizedString { language in
            let (done, total) = (Bytes.text(done, language), Bytes.text(total, language))
            return language(
                "Copying \(percent) % (\(done) of \(total))   esc cancels",
                "Kopiert \(percent) % (\(done) von \(total))   Esc bricht ab")
        }
    }

    static func notSaved(_ problem: LocalizedString) -> LocalizedString {
        LocalizedString { $0("Not saved: \(problem[$0])", "Nicht gespeichert: \(problem[$0])") }
    }
}
