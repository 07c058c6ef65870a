import AssessmentModel
import Cells
import Interchange
import Localization
import Presentation

/// Messages about forms that somebody filled in.
enum FilledFormText {
    static let notTheVendors = LocalizedString(
        "A form holds the vendor's answers, and this is an audit. Import it into the vendor's directory.",
        "Ein Formular enthält die Antworten des Anbieters, und dies ist ein Audit. Es in das Verzeichnis des Anbieters "
            + "übernehmen.")
    static let otherProfile = LocalizedString(
        "The form was made under another profile than the one in use here; questions that only one of them has are not "
            + "taken over.",
        "Das Formular wurde unter einem anderen Profil erstellt, als hier verwendet wird; Fragen, die nur eines von beiden hat, "
            + "werden nicht übernommen.")
    static let evidenceNeedsForm = LocalizedString(
        "--evidence only applies to forms that cpo request made.",
        "--evidence gilt nur für Formulare, die cpo request erstellt hat.")

    static func otherCatalog(_ found: String, _ file: String, _ own: String) -> LocalizedString {
        let found = found.oneLine.truncated(to: 40)
        return LocalizedString(
            "\(file) asks from the catalogue \(found), but the assessment uses \(own). Begin one with: cpo new DIR --catalog "
                + found.shellWord,
            "\(file) fragt nach dem Katalog \(found), die Bewertung verwendet aber \(own). Eine solche beginnen mit: cpo new "
                + "DIR --catalog \(found.shellWord)")
    }

    static func otherVersion(_ found: String, _ own: String) -> LocalizedString {
        let found = found.oneLine.truncated(to: 40)
        return LocalizedString(
            "The form asks from version \(found) of the catalogue, the assessment uses \(own).",
            "Das Formular fragt nach Version \(found) des Katalogs, die Bewertung verwendet \(own).")
    }

    static func otherSubject(_ found: String, _ own: String) -> LocalizedString {
        let found = found.truncated(to: 80)
        return LocalizedString(
            "The form answers for \"\(found)\", the assessment is of \"\(own)\".",
            "Das Formular antwortet für „\(found)“, bewertet wird „\(own)“.")
    }

    static func respondent(_ name: String) -> LocalizedString {
        let name = name.truncated(to: 80)
        return LocalizedString("Answered by \(name).", "Beantwortet von \(name).")
    }

    static func formulas(_ cells: [String]) -> LocalizedString {
        let first = (cells.first ?? "").oneLine.truncated(to: 60)
        return LocalizedString(
            "\(cells.count == 1 ? "1 formula has" : "\(cells.count) formulas have") no result, for instance in \(first). Open "
                + "the form in a spreadsheet and save it again, or write the text itself.",
            "\(cells.count == 1 ? "1 Formel hat" : "\(cells.count) Formeln haben") kein Ergebnis, zum Beispiel in \(first). Das "
                + "Formular mit einer Tabellenkalkulation öffnen und speichern oder den Text selbst hineinschreiben.")
    }

    static func unlisted(_ count: Int) -> LocalizedString {
        LocalizedString(
            "… and \(count) more \(count == 1 ? "row" : "rows") that \(count == 1 ? "belongs" : "belong") to no question",
            "… und \(count) weitere \(count == 1 ? "Zeile, die zu keiner Frage gehört" : "Zeilen, die zu keiner Frage gehören")"
        )
    }

    // MARK: Rows

    private static func id(of entry: FormPlan.Entry) -> LocalizedString {
        let id = entry.id.oneLine.truncated(to: 40)
        return id.isEmpty ? name(of: entry.place) : .same(id)
    }

    /// "Interfaces, row 12"
    private static func name(of place: FilledForm.Place) -> LocalizedString {
        let sheet = place.sheet.isEmpty ? "" : "\(place.sheet.oneLine.truncated(to: 40)), "
        return LocalizedString("\(sheet)row \(place.row)", "\(sheet)Zeile \(place.row)")
    }

    /// `IOP-01  evidence: + api.pdf`
    static func line(_ attachment: FormPlan.Attachment, at entry: FormPlan.Entry) -> LocalizedString {
        let name =
            switch attachment {
            case .link(let address): address
            case .file(_, let name): name
            }
        let shown = name.oneLine.truncated(to: 80)
        return LocalizedString { language in
            "\(id(of: entry)[language])  \(AnswerLabels().evidence[language].lowercasedInEnglish(language)): + \(shown)"
        }
    }

    /// `IOP-01  not read: …`
    static func line(_ remark: FormPlan.Remark, at entry: FormPlan.Entry) -> LocalizedString {
        let text = words(of: remark, at: entry)
        return LocalizedString { "\(id(of: entry)[$0])  \(text[$0])" }
    }

    private static func words(of remark: FormPlan.Remark, at entry: FormPlan.Entry) -> LocalizedString {
        switch remark {
        case .rating(let fault):
            let why = words(of: fault)
            return LocalizedString { $0("not read: \(why[$0])", "nicht gelesen: \(why[$0])") }
        case .mixedUp(let id):
            let (place, id) = (name(of: entry.place), id.oneLine.truncated(to: 40))
            return LocalizedString { language in
                language(
                    "not read: \(place[language]) shows \(id), so only a part of it was moved. Enter the answer by hand.",
                    "nicht gelesen: \(place[language]) zeigt \(id), also wurde nur ein Teil davon verschoben. Die Antwort von "
                        + "Hand eintragen.")
            }
        case .tooLong:
            return LocalizedString(
                "not read: the words have more than 1 MB. Shorten them, or attach the text as a file.",
                "nicht gelesen: Die Worte haben mehr als 1 MB. Kürzen oder den Text als Datei anhängen.")
        case .contradictory(let other):
            let (place, other) = (name(of: entry.place), name(of: other))
            return LocalizedString { language in
                language(
                    "not read: \(place[language]) and \(other[language]) answer differently. Keep one of them.",
                    "nicht gelesen: \(place[language]) und \(other[language]) antworten verschieden. Nur eine davon behalten."
                )
            }
        case .noSuchCriterion:
            return LocalizedString(
                "unknown: the catalogue has no such question.", "unbekannt: Der Katalog hat keine solche Frage.")
        case .reworded:
            return LocalizedString(
                "the question has other words here than in the form; a new answer is to be confirmed.",
                "die Frage lautet hier anders als im Formular; eine neue Antwort ist zu bestätigen.")
        case .notFound(let name): return evidence(name, LocalizedString("not found", "nicht gefunden"))
        case .emptyFile(let name): return evidence(name, LocalizedString("is empty", "ist leer"))
        case .outsideFolder(let name):
            return evidence(
                name, LocalizedString("not taken: outside the folder", "nicht übernommen: außerhalb des Ordners"))
        }
    }

    private static func evidence(_ name: String, _ what: LocalizedString) -> LocalizedString {
        let name = name.oneLine.truncated(to: 80)
        return LocalizedString { language in
            let label = AnswerLabels().evidence[language].lowercasedInEnglish(language)
            return "\(label): \(name) \(what[language])"
        }
    }

    private static func words(of fault: RatingWords.Fault) -> LocalizedString {
        switch fault {
        case .unknown(let word, let scale):
            let word = word.truncated(to: 40)
            let ratings = scale.steps.map(\.rating) + [.notApplicable]
            return LocalizedString { language in
                let known =
                    scale == .percent
                    ? "0 … 100 %" : ratings.map { RatingText.name($0, on: scale)[language] }.joined(separator: ", ")
                return language(
                    "\"\(word)\" is no rating. Ratings are \(known).",
                    "„\(word)“ ist keine Bewertung. Bewertungen sind \(known).")
            }
        case .needsReason:
            return LocalizedString("not applicable without a reason", "nicht anwendbar ohne Begründung")
        case .neverNotApplicable, .needsNoReason: return CommandText.line(fault)
        }
    }

    /// `IOP-01  the same`, for those who want to see every row.
    static func unchanged(_ entry: FormPlan.Entry) -> LocalizedString {
        let id = id(of: entry)
        return LocalizedString { "\(id[$0])  \(name(of: entry.outcome)[$0])" }
    }

    // MARK: Summary

    private static func name(of outcome: FormPlan.Outcome) -> LocalizedString {
        switch outcome {
        case .new: LocalizedString("new", "neu")
        case .changed: LocalizedString("changed", "geändert")
        case .kept: LocalizedString("kept", "behalten")
        case .same: LocalizedString("the same", "gleich")
        case .empty: LocalizedString("left empty", "leer")
        case .unreadable: LocalizedString("not read", "nicht gelesen")
        case .unknown: LocalizedString("unknown", "unbekannt")
        }
    }

    /// `3 new · 1 changed · 70 the same`, or `Recorded: …`
    static func summary(_ plan: FormPlan, isRecorded: Bool) -> LocalizedString {
        LocalizedString { language in
            let counts = FormPlan.Outcome.allCases.compactMap { outcome -> String? in
                let count = plan.count(outcome)
                guard count > 0 || outcome == .new || outcome == .changed else { return nil }
                return "\(count) \(name(of: outcome)[language])"
            }
            let line = counts.joined(separator: " · ")
            return isRecorded ? language("Recorded: \(line)", "Eingetragen: \(line)") : line
        }
    }
}

extension String {
    /// A heading within a line: nouns keep their capital in German.
    fileprivate func lowercasedInEnglish(_ language: Language) -> String { language(lowercased(), self) }
}
