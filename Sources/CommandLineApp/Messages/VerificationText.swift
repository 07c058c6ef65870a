import Localization
import Presentation
import ProjectStore
import Sealing

/// Messages of `cpo verify`, apart from the damages.
enum VerificationText {
    /// The summary, the last hash of each journal, the seals, and what nobody can tell.
    static func lines(
        _ report: VerificationReport, _ seals: [SealReport], mismatched: Int, hasSigners: Bool, _ text: SealReportText
    ) -> [LocalizedString] {
        [summary(report, seals, mismatched: mismatched)]
            + (HistoryText.unknown(report.unknownEvents).map { [$0] } ?? [])
            + report.journals.map(journal) + seals.flatMap(text.lines)
            + (seals.isEmpty ? [limits] : SealReportText.conclusion(seals, hasSigners: hasSigners))
    }

    /// Votes that do not count because of what their voters did.
    static func mismatched(_ count: Int) -> LocalizedString {
        LocalizedString(
            count == 1 ? "1 vote does not count" : "\(count) votes do not count",
            count == 1 ? "1 Stimme zählt nicht" : "\(count) Stimmen zählen nicht")
    }

    private static func summary(
        _ report: VerificationReport, _ seals: [SealReport], mismatched: Int
    ) -> LocalizedString {
        let (damages, events) = (report.damages.count, report.events)
        if damages == 0, seals.contains(where: { !$0.check.holds }) {
            return LocalizedString(
                "Not what was sealed. The files agree with each other; \(events) changes are readable.",
                "Nicht, was besiegelt wurde. Die Dateien passen zueinander; \(events) Änderungen sind lesbar.")
        }
        if damages == 0, mismatched > 0 {
            let votes = self.mismatched(mismatched)
            return LocalizedString {
                $0(
                    "The files are intact, but \(votes[$0]); \(events) changes are readable.",
                    "Die Dateien sind unversehrt, aber \(votes[$0]); \(events) Änderungen sind lesbar.")
            }
        }
        return damages == 0
            ? LocalizedString(
                "Intact: \(events) changes, the catalogue and all evidence are unaltered.",
                "Unversehrt: \(events) Änderungen, der Katalog und alle Nachweise sind unverändert.")
            : LocalizedString(
                "\(damages == 1 ? "1 damage" : "\(damages) damages"); \(events) changes are readable.",
                "\(damages == 1 ? "1 Schaden" : "\(damages) Schäden"); \(events) Änderungen sind lesbar.")
    }

    private static func journal(_ journal: VerificationReport.Journal) -> LocalizedString {
        let (file, count) = (FileNames.readable(journal.file), journal.events)
        return LocalizedString(
            "\(file): \(count == 1 ? "1 change" : "\(count) changes"), the last \(journal.last)",
            "\(file): \(count == 1 ? "1 Änderung" : "\(count) Änderungen"), die letzte \(journal.last)")
    }

    /// What the hash chains cannot show; a seal can.
    private static let limits = LocalizedString(
        "Without a seal, nobody can tell whether other people's last changes or a whole journal were removed or "
            + "rewritten: compare the hashes above with ones you noted earlier.",
        "Ohne Siegel lässt sich nicht erkennen, ob die letzten Änderungen anderer oder ein ganzes Journal entfernt oder "
            + "neu geschrieben wurden: Die Hashes oben mit früher notierten vergleichen.")
}
