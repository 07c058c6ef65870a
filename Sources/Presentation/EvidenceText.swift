import AssessmentModel
import Localization

/// Describes a piece of evidence.
package enum EvidenceText {
    /// Marks evidence past its last valid day.
    package static let expired = LocalizedString("expired", "abgelaufen")

    /// Copy progress from bytes: "Copying 40 % (2.0 MB of 5.0 MB)".
    package static func checking(_ done: Int, of total: Int) -> LocalizedString {
        LocalizedString { language in
            let (done, total) = (Bytes.text(done, language), Bytes.text(total, language))
            return language("Checking evidence: \(done) of \(total)", "Prüfe Nachweise: \(done) von \(total)")
        }
    }

    package static func copying(_ done: Int, of total: Int) -> LocalizedString {
        let percent = total > 0 ? done * 100 / total : 100
        return LocalizedString { language in
            let (done, total) = (Bytes.text(done, language), Bytes.text(total, language))
            return language(
                "Copying \(percent) % (\(done) of \(total))", "Kopiert \(percent) % (\(done) von \(total))")
        }
    }

    /// What is wrong with it on this day, in a word or two; nil if nothing is.
    ///
    /// - Parameter assessment: says who looked at a link.
    package static func problem(
        of evidence: Evidence, _ condition: EvidenceCondition, in assessment: Assessment, today: CalendarDay
    ) -> LocalizedString? {
        switch condition {
        case .missing: LocalizedString("file missing", "Datei fehlt")
        case .notAFile: LocalizedString("not a file", "keine Datei")
        case .unreadable: LocalizedString("unreadable", "nicht lesbar")
        case .changed: LocalizedString("changed", "verändert")
        case .intact, .unread:
            evidence.isExpired(on: today) ? expired : shortcoming(of: evidence, in: assessment, today)
        }
    }

    /// Why it counts as no evidence although it is there.
    private static func shortcoming(
        of evidence: Evidence, in assessment: Assessment, _ today: CalendarDay
    ) -> LocalizedString? {
        switch evidence.source {
        case .file(_, _, let bytes): bytes == 0 ? empty : nil
        case .url: assessment.look(at: evidence, by: today) == nil ? unseen : nil
        }
    }

    private static let empty = LocalizedString("empty", "leer")
    /// A link that nobody looked at; short, because it stands before the titles.
    private static let unseen = LocalizedString("unseen", "ungesehen")

    /// Who looked at a link, and when; that nobody did, if nobody is known to have. Nil for a file.
    package static func look(at evidence: Evidence, in assessment: Assessment, _ today: CalendarDay) -> LocalizedString?
    {
        guard case .url = evidence.source else { return nil }
        guard let look = assessment.look(at: evidence, by: today) else { return notLookedAt }
        return LocalizedString { language in
            let day = Moments.text(look.day, language)
            return language("looked at on \(day) — \(look.by)", "angesehen am \(day) — \(look.by)")
        }
    }

    private static let notLookedAt = LocalizedString(
        "not looked at, so it counts as no evidence", "nicht angesehen, zählt deshalb nicht als Nachweis")

    /// Marks a piece that two people changed concurrently.
    package static let disputed = LocalizedString("in conflict", "im Widerspruch")

    /// "2 in conflict": pieces that two people changed concurrently.
    package static func conflicts(_ count: Int) -> LocalizedString {
        LocalizedString("\(count) in conflict", "\(count) im Widerspruch")
    }

    /// Each problem once, counted if there is more than one piece: "2 expired".
    package static func counted(_ problems: [String], among count: Int) -> [String] {
        var kinds: [String] = []
        for problem in problems where !kinds.contains(problem) { kinds.append(problem) }
        return count == 1 ? kinds : kinds.map { kind in "\(problems.count { $0 == kind }) \(kind)" }
    }

    /// What it is and where to look: "file, 3.4 kB · p. 12 · valid until 30 Jun 2027".
    package static func particulars(_ evidence: Evidence, _ language: Language) -> String {
        particularParts(evidence, language).joined(separator: separator)
    }

    /// What stands between two particulars.
    package static let separator = " · "

    /// The particulars one by one.
    package static func particularParts(_ evidence: Evidence, _ language: Language) -> [String] {
        var parts: [String] = []
        switch evidence.source {
        case .file(_, let name, let bytes):
            if evidence.displayTitle != name { parts.append(name) }
            parts.append(Bytes.text(bytes, language))
        case .url(let address):
            parts.append(evidence.displayTitle == address ? language("link", "Link") : address)
        }
        if !evidence.locator.isEmpty { parts.append(evidence.locator) }
        if let day = evidence.validUntil {
            let day = Moments.text(day, language)
            parts.append(language("valid until \(day)", "gültig bis \(day)"))
        }
        return parts
    }

    /// The typed date is invalid.
    package static func noDay(_ text: String) -> LocalizedString {
        LocalizedString {
            $0(
                "\($0.quoted(text)) is not a date. Write it as 2027-06-30.",
                "\($0.quoted(text)) ist kein Datum. Beispiel: 2027-06-30.")
        }
    }
}
