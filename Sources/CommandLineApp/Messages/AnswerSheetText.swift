import AssessmentModel
import Cells
import Interchange
import Localization
import Presentation

/// Messages about tables and checklists of answers.
enum AnswerSheetText {
    static let noID = LocalizedString(
        "The row names no criterion. Fill in its id, or delete the row.",
        "Die Zeile nennt kein Kriterium. Dessen Kennung eintragen oder die Zeile löschen.")
    static let howToRecord = LocalizedString(
        "Nothing is recorded yet. To record the changes, add --write.",
        "Noch ist nichts eingetragen. Zum Eintragen --write anhängen.")

    static func howToOverwrite(_ source: AnswerSheet.Source) -> LocalizedString {
        LocalizedString(
            "To take over the \(name(source)[.english])'s values all the same, add --overwrite.",
            "Um die Werte der \(name(source)[.german]) trotzdem zu übernehmen, --overwrite anhängen.")
    }

    static let nothingRecorded = LocalizedString(
        "Nothing was recorded. Correct the rows, then run the command again.",
        "Nichts wurde eingetragen. Die Zeilen berichtigen, dann den Befehl wiederholen.")
    static let eitherOr = LocalizedString(
        "Name criteria and a rating, or a table with --from, but not both.",
        "Kriterien und eine Bewertung angeben oder eine Tabelle mit --from, aber nicht beides.")
    static let decisionNeedsComment = LocalizedString(
        "--decision needs a --comment that says what was decided.",
        "--decision braucht einen --comment, der sagt, was beschlossen wurde.")
    static let needsTable = LocalizedString(
        "--write, --overwrite and --verbose only apply to a table: add --from FILE.",
        "--write, --overwrite und --verbose gelten nur für eine Tabelle: --from FILE angeben.")
    static let incomplete = LocalizedString(
        "Name one or more criteria, and then the rating.",
        "Ein oder mehrere Kriterien angeben und danach die Bewertung.")

    static func noAnswers(_ file: String, _ found: [String]) -> LocalizedString {
        let columns = AnswerSheet.Column.allCases.filter { $0 != .id && $0 != .date }.map(\.rawValue).joined(
            separator: ", ")
        let found = found.prefix(10).map { $0.truncated(to: 40) }.joined(separator: ", ")
        return LocalizedString(
            "\(file): no header of answers. Needed: id and one more of \(columns). Found: \(found)",
            "\(file): keine Kopfzeile für Antworten. Gebraucht: id und eine weitere von \(columns). Gefunden: \(found)")
    }

    static func noChecklist(_ file: String) -> LocalizedString {
        LocalizedString(
            "\(file) holds no answers: it is no checklist of STIG Viewer (CKL, CKLB), no XCCDF test result, no OSCAL "
                + "assessment results and no CSV table.",
            "\(file) enthält keine Antworten: keine Checkliste von STIG Viewer (CKL, CKLB), kein XCCDF-TestResult, keine "
                + "Assessment Results von OSCAL und keine CSV-Tabelle.")
    }

    static func repeated(_ id: CriterionID, _ line: Int) -> LocalizedString {
        LocalizedString(
            "\(id) is already in line \(line). Keep one of the rows.",
            "\(id) steht schon in Zeile \(line). Nur eine der Zeilen behalten.")
    }

    static func surplus(_ text: String) -> LocalizedString {
        let text = text.oneLine.truncated(to: 40)
        return LocalizedString(
            "There are more cells than in the header: \"\(text)\". Put text with separators in quotation marks.",
            "Es sind mehr Zellen als in der Kopfzeile: „\(text)“. Text mit Trennzeichen in Anführungszeichen setzen.")
    }

    static func noDate(_ text: String) -> LocalizedString {
        LocalizedString(
            "\"\(text)\" is not a date. Write it as 2026-06-30 or 30.06.2026.",
            "„\(text)“ ist kein Datum. Beispiele: 2026-06-30 oder 30.06.2026.")
    }

    static func unknownColumns(_ names: [String]) -> LocalizedString {
        let names = names.prefix(10).map { $0.oneLine.truncated(to: 40) }.joined(separator: ", ")
        return LocalizedString("Columns not used: \(names)", "Nicht verwendete Spalten: \(names)")
    }

    static func windows(_ file: String, _ line: Int) -> LocalizedString {
        LocalizedString(
            "\(file):\(line): not UTF-8, so it was read as Windows-1252. Check the accented letters.",
            "\(file):\(line): kein UTF-8, daher als Windows-1252 gelesen. Die Umlaute prüfen.")
    }

    /// Why a row's rating cannot be taken over.
    static func line(_ fault: RatingWords.Fault) -> LocalizedString {
        switch fault {
        case .unknown, .neverNotApplicable: CommandText.line(fault)
        case .needsReason(let id):
            LocalizedString(
                "\(id) is not applicable without a reason. Fill in the column reason.",
                "\(id) ist ohne Begründung nicht anwendbar. Die Spalte Begründung ausfüllen.")
        case .needsNoReason:
            LocalizedString(
                "Only \"na\" takes a reason. Put anything else in the column comment.",
                "Eine Begründung gehört nur zu „na“. Alles andere in die Spalte Kommentar schreiben.")
        }
    }

    static func fault(_ fault: AnswerPlan.Fault, _ file: String) -> LocalizedString {
        LocalizedString { "\(file):\(fault.line): \(fault.what[$0])" }
    }

    static func moreFaults(_ count: Int) -> LocalizedString {
        LocalizedString(
            count == 1 ? "… and 1 more row with errors" : "… and \(count) more rows with errors",
            count == 1 ? "… und 1 weitere Zeile mit Fehlern" : "… und \(count) weitere Zeilen mit Fehlern")
    }

    /// `IOP-01  not taken: not applicable without a reason`
    static func refusal(_ refusal: AnswerPlan.Refusal, in catalog: Catalog) -> LocalizedString {
        let why =
            switch refusal.why {
            case .unknown, .neverNotApplicable, .needsNoReason: CommandText.line(refusal.why)
            case .needsReason:
                LocalizedString("not applicable without a reason", "nicht anwendbar ohne Begründung")
            }
        return LocalizedString { language in
            let id = catalog.criteria[refusal.index].id
            return language("\(id)  not taken: \(why[language])", "\(id)  nicht übernommen: \(why[language])")
        }
    }

    private static func name(_ source: AnswerSheet.Source) -> LocalizedString {
        switch source {
        case .table: LocalizedString("table", "Tabelle")
        case .checklist: LocalizedString("file", "Datei")
        }
    }

    /// `IOP-01  rating: open → met`, or why it stays.
    static func line(
        _ difference: AnswerPlan.Difference, of source: AnswerSheet.Source, in assessment: Assessment, _ clock: Clock
    ) -> LocalizedString {
        let answer = assessment.answers[difference.index]
        let scale = assessment.catalog.scale
        let (field, before, after): (Answer.Field, LocalizedString, LocalizedString)
        switch difference.change {
        case .comment(let text):
            (field, before, after) = (.comment, quoted(answer.commentText), quoted(text))
        case .assign(let name):
            let owner = answer.ownerName.oneLine
            (field, before, after) = (.owner, owner.isEmpty ? AnswerText.nobody : .same(owner), .same(name))
        case .rate(let judgement):
            let current = answer.judgement.current?.value ?? nil
            (field, before, after) = (.rating, name(current, on: scale), name(judgement, on: scale))
        case .flag, .attach, .amend, .detach, .scope, .toConfirm, .waive, .document, .name, .kind, .role, .profile,
            .catalog, .earlier, .respondent, .milestone, .renameMilestone, .examine, .raise, .amendFinding, .decide,
            .reply, .sample, .restoreSample, .workshop, .phase, .round, .commit, .reveal, .actionItem, .finish,
            .question, .questionReply, .close:
            return .same("")
        }
        return LocalizedString { language in
            let file = name(source)[language]
            let (what, before, after) = (field.name[language], before[language], after[language])
            let tail =
                switch difference.kept {
                case nil: ": \(before) → \(after)"
                case .undated:
                    language(
                        " stays \(before); the \(file) says \(after)", " bleibt \(before); die \(file) sagt \(after)")
                case .newer(let by, let at):
                    language(
                        " stays \(before), newer (\(AnswerText.signature(by, at, clock, language))); "
                            + "the \(file) says \(after)",
                        " bleibt \(before), neuer (\(AnswerText.signature(by, at, clock, language))); "
                            + "die \(file) sagt \(after)")
                }
            return "\(assessment.catalog.criteria[difference.index].id)  \(what)\(tail)"
        }
    }

    /// How much there is of each.
    static func summary(_ plan: AnswerPlan, isRecorded: Bool) -> LocalizedString {
        let changes = plan.changes.count
        let kept = plan.differences.count - changes
        let faults = plan.faults.count + plan.unlistedFaults
        return LocalizedString { language in
            let made =
                isRecorded
                ? language("\(changes) recorded", "\(changes) eingetragen")
                : language("\(changes) to change", "\(changes) zu ändern")
            let rest = [
                kept == 0 ? nil : language("\(kept) kept", "\(kept) behalten"),
                language("\(plan.agreements) the same", "\(plan.agreements) gleich"),
                plan.refusals.isEmpty
                    ? nil : language("\(plan.refusals.count) not taken", "\(plan.refusals.count) nicht übernommen"),
                faults == 0 ? nil : language("\(faults) with errors", "\(faults) mit Fehlern"),
            ].compactMap { $0 }
            return ([made] + rest).joined(separator: " · ")
        }
    }

    private static func name(_ judgement: Judgement?, on scale: Scale) -> LocalizedString {
        guard let judgement else { return RatingText.open }
        let name = RatingText.name(judgement.rating, on: scale)
        let reason = judgement.reason.oneLine.truncated(to: 40)
        return reason.isEmpty ? name : LocalizedString { "\(name[$0]) (\(reason))" }
    }

    private static func quoted(_ comment: String) -> LocalizedString {
        let text = comment.oneLine.truncated(to: 40)
        return text.isEmpty ? AnswerLabels().noComment : LocalizedString { $0.quoted(text) }
    }
}
