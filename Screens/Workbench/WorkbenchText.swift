import Assessment
import Wording

package enum WorkbenchText {
    static let messageMilliseconds: Int64 = 4_000

    static func arrived(_ count: Int, _ event: Event, _ model: Model, _ index: Int) -> Phrase {
        let did = HistoryText.what(event, in: model, at: index)
        return Phrase { tongue in
            let what = "\(event.criterion) \(did[tongue])"
            guard count > 1 else { return "\(event.by): \(what)" }
            return tongue(
                "\(count) changes arrived; the last by \(event.by): \(what)",
                "\(count) neue Änderungen; die letzte von \(event.by): \(what)")
        }
    }

    package static func copying(_ done: Int, of total: Int) -> Phrase {
        let percent = total > 0 ? done * 100 / total : 100
        return Phrase { tongue in
            let (done, total) = (Bytes.text(done, tongue), Bytes.text(total, tongue))
            return tongue(
                "Copying \(percent) % (\(done) of \(total))   esc cancels",
                "Kopiert \(percent) % (\(done) von \(total))   Esc bricht ab")
        }
    }

    static func notSaved(_ problem: Phrase) -> Phrase {
        Phrase { $0("Not saved: \(problem[$0])", "Nicht gespeichert: \(problem[$0])") }
    }
}
