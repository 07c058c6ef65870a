import Localization
import Presentation

/// Messages of `cpo report`.
enum ReportCommandText {
    static let help = LocalizedString { language in
        let kinds = ReportKind.allCases.map { "  \($0.rawValue): \($0.purpose[language])" }.joined(separator: "\n")
        return kinds + "\n\n"
            + language(
                "The same state on the same day gives the same bytes. PDF is made by weasyprint, Chromium or LibreOffice, "
                    + "whichever is installed.",
                "Gleicher Stand am selben Tag ergibt gleiche Bytes. PDF macht weasyprint, Chromium oder LibreOffice, was "
                    + "davon installiert ist.")
    }

    static func unknownKind(_ name: String) -> LocalizedString {
        let kinds = ReportKind.allCases.map(\.rawValue).joined(separator: ", ")
        return LocalizedString(
            "\"\(name)\" is no kind of report. There are: \(kinds).",
            "„\(name)“ ist keine Art von Bericht. Es gibt: \(kinds).")
    }

    static func unknownForm(_ name: String) -> LocalizedString {
        let forms = ReportForm.allCases.map(\.name).joined(separator: ", ")
        return LocalizedString(
            "\"\(name)\" is no form of a report. There are: \(forms).",
            "„\(name)“ ist keine Form eines Berichts. Es gibt: \(forms).")
    }

    static func formOfFile(_ path: String) -> LocalizedString {
        let forms = ReportForm.allCases.map { ".\($0.name)" }.joined(separator: ", ")
        return LocalizedString(
            "The name \(path) does not say in which form. Let it end in \(forms), or add --form.",
            "Der Name \(path) sagt nicht, in welcher Form. Er kann auf \(forms) enden, oder --form angeben.")
    }

    static func needsFile(_ form: String) -> LocalizedString {
        LocalizedString(
            "A report as \(form) cannot be printed. Name a file with -o.",
            "Ein Bericht als \(form) lässt sich nicht ausgeben. Mit -o eine Datei nennen.")
    }

    static let badDays = LocalizedString(
        "--within takes 0 to 3650 days.", "--within nimmt 0 bis 3650 Tage.")

    static let workshopOfMinutes = LocalizedString(
        "--workshop is for --kind minutes.", "--workshop gehört zu --kind minutes.")

    static func unknownWorkshop(_ name: String, _ known: [String]) -> LocalizedString {
        guard !known.isEmpty else { return MinutesText.noWorkshops }
        let list = known.joined(separator: ", ")
        return LocalizedString(
            "There is no workshop \"\(name)\". There are: \(list)",
            "Es gibt keinen Workshop „\(name)“. Es gibt: \(list)")
    }

    static func respondent(_ text: String) -> LocalizedString {
        text.isEmpty
            ? LocalizedString("Nobody answers for the assessment now.", "Nun steht niemand für die Bewertung ein.")
            : LocalizedString("answers for the assessment: \(text)", "steht für die Bewertung ein: \(text)")
    }
}
