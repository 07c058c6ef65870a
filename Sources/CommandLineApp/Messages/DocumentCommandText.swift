import AssessmentModel
import Cells
import Localization
import Presentation

/// Messages of `cpo documents`, `cpo describe` and `cpo replace`.
enum DocumentCommandText {
    static let nothingToSay = LocalizedString(
        "Say what is known of it, for instance --edition 2.3, or --remove; not both.",
        "Angeben, was bekannt ist, zum Beispiel --edition 2.3, oder --remove; nicht beides.")

    static func unknown(_ name: String) -> LocalizedString {
        LocalizedString(
            "There is no document \"\(name)\". All of them: cpo documents",
            "Es gibt kein Dokument „\(name)“. Alle zeigt: cpo documents")
    }

    static func ambiguous(_ name: String, _ count: Int) -> LocalizedString {
        LocalizedString(
            "\"\(name)\" fits \(count) documents. Use the number that cpo documents prints.",
            "„\(name)“ passt auf \(count) Dokumente. Die Nummer angeben, die cpo documents ausgibt.")
    }

    /// It cannot be removed.
    static func isUsed(_ entry: DocumentEntry, _ assessment: Assessment) -> LocalizedString {
        let ids = entry.uses.map { assessment.catalog.criteria[$0.criterion].id.text }.joined(separator: ", ")
        return LocalizedString(
            "It supports \(ids). Detach it there first, with: cpo detach",
            "Es belegt \(ids). Dort zuerst lösen mit: cpo detach")
    }

    static func isNotUsed(_ title: String, _ criterion: CriterionID) -> LocalizedString {
        LocalizedString(
            "\(title) does not support \(criterion). Attach it with: cpo attach",
            "\(title) belegt \(criterion) nicht. Anhängen mit: cpo attach")
    }

    static func isSame(_ title: String) -> LocalizedString {
        LocalizedString(
            "That is the version of \(title) that is there already; nothing changed.",
            "Diese Version von \(title) ist schon da; nichts wurde geändert.")
    }

    static func described(_ title: String) -> LocalizedString {
        LocalizedString("described: \(title)", "beschrieben: \(title)")
    }

    static func removed(_ title: String) -> LocalizedString {
        LocalizedString(
            "removed from the list: \(title); its file and its history stay",
            "aus der Liste genommen: \(title); Datei und Verlauf bleiben")
    }

    static func replaced(_ title: String, toConfirm count: Int) -> LocalizedString {
        LocalizedString { language in
            let toConfirm = ToConfirmText.clause(count)[language]
            return language("new version: \(title)\(toConfirm)", "neue Version: \(title)\(toConfirm)")
        }
    }
}
