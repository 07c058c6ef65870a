import AssessmentModel
import Localization
import Presentation
import Publishing
import Scoring

/// What auditors found, drew and looked at. Source for what such a report names: ISO 19011, 6.5.1.
extension ReportBuilder {
    /// What was audited, by whom and when.
    var auditSummary: Publication.Section {
        var facts = identification(isPublic: false) + judges(.auditor)
        let findings = assessment.details.findings.standing
        let counts = Finding.Grade.allCases.compactMap { grade -> String? in
            let count = findings.count { $0.content?.grade == grade }
            return count == 0 ? nil : "\(count) \(grade.name[language])"
        }
        facts.append(
            fact(ReportText.findings, counts.isEmpty ? FindingText.none[language] : counts.joined(separator: ", ")))
        return Publication.Section(
            "summary", ReportText.summary[language],
            [.facts(facts), .note(RichText(ReportText.samplingCaveat[language]))], isRequired: true)
    }

    /// Who judged in the voice of a party, and when.
    func judges(_ party: Party) -> [Publication.Fact] {
        let events = assessment.events.filter { $0.party == party }
        let days = events.map { $0.at.day(secondsFromGMT: source.clock.secondsFromGMT($0.at)) }
        let people = Set(events.map(\.by.oneLine)).sorted()
        let who = fact(
            ReportText.judges(party), people.isEmpty ? ReportText.nobody[language] : people.joined(separator: ", "))
        guard let first = days.min(), let last = days.max() else { return [who] }
        let text = [first, last].map { Moments.text($0, language) }
        return [who, fact(ReportText.period(party), first == last ? text[0] : text.joined(separator: " – "))]
    }

    private func fact(_ term: LocalizedString, _ text: String) -> Publication.Fact {
        Publication.Fact(term[language], RichText(text))
    }

    // MARK: Findings

    /// All findings that stand.
    var findings: Publication.Section {
        findingSection(ReportText.findings, assessment.details.findings.standing, else: FindingText.none)
    }

    /// The findings that somebody has to do something about; nil if there are none.
    var unsettledFindings: Publication.Section? {
        let open = assessment.details.findings.standing.filter { !$0.state.isSettled }
        return open.isEmpty ? nil : findingSection(ReportText.unsettledFindings, open, else: FindingText.none)
    }

    private func findingSection(
        _ title: LocalizedString, _ entries: [FindingList.Entry], else nothing: LocalizedString
    ) -> Publication.Section {
        let columns = [
            column(FindingText.finding, 20), column(ReportText.whatWasFound, 40), column(FindingText.status, 16),
            column(FindingText.reply, 24),
        ].map { Table.Column($0.title.capitalizedFirst, width: $0.width) }
        let rows = entries.compactMap { entry in
            entry.content.map { finding in
                Table.Row(
                    [
                        Table.Cell(heading(of: entry, finding)), Table.Cell(content(of: finding)),
                        Table.Cell(RichText(status(of: entry, finding)), tone: tone(of: entry, finding)),
                        Table.Cell(RichText(answers(to: entry))),
                    ], anchor: entry.label)
            }
        }
        return section("findings", title, columns, rows, else: nothing)
    }

    private func heading(of entry: FindingList.Entry, _ finding: Finding) -> RichText {
        let place = finding.criterion?.text ?? FindingText.whole[language]
        return RichText([.strong(entry.label), .plain(" · \(place.oneLine)\n\(finding.grade.name[language])")])
    }

    /// What was found, where, and what is asked for.
    private func content(of finding: Finding) -> RichText {
        let document = finding.document.map { assessment.document($0)?.displayTitle ?? $0.text } ?? ""
        let place = [document, finding.locator].filter { !$0.isEmpty }.map(\.oneLine).joined(separator: ", ")
        let labelled = [(FindingText.shownBy, place), (FindingText.action, finding.action)].filter { !$0.1.isEmpty }
        return RichText(
            [.plain(finding.text)]
                + labelled.flatMap { label, text -> [RichText.Piece] in
                    [.strong("\n\(label[language].capitalizedFirst): "), .plain(text)]
                })
    }

    private func status(of entry: FindingList.Entry, _ finding: Finding) -> String {
        let due = finding.due.map { day in
            let overdue = entry.isOverdue(on: source.day) ? ", \(FindingText.overdue[language])" : ""
            return "\(FindingText.due[language]) \(Moments.text(day, language))\(overdue)"
        }
        let dispute = entry.isConflicted ? EvidenceText.disputed[language] : nil
        return [entry.state.name[language], due, dispute].compactMap(\.self).joined(separator: "\n")
    }

    private func tone(of entry: FindingList.Entry, _ finding: Finding) -> Tone {
        if entry.state.isSettled { return .good }
        return finding.grade.isNonconformity ? .bad : .warning
    }

    /// What the vendor replied, and why the auditor decided.
    private func answers(to entry: FindingList.Entry) -> String {
        let reply = entry.reply.current.flatMap { $0.value.isEmpty ? nil : "\($0.value) — \($0.by.oneLine)" }
        let decision = entry.decision.current.flatMap { setting in
            setting.value.flatMap { $0.reason.isEmpty ? nil : "\($0.reason) — \(setting.by.oneLine)" }
        }
        return [reply ?? FindingText.noReply[language], decision].compactMap(\.self).joined(separator: "\n")
    }

    // MARK: Samples and documents

    /// How objects were picked: population, size, seed, method, and what was drawn.
    var samples: Publication.Section {
        let rows = assessment.details.samples.all.compactMap { entry -> Table.Row? in
            guard let sample = entry.sample.current?.value ?? entry.original else { return nil }
            let signature = entry.drawn.map { AnswerText.signature($0.by.oneLine, $0.at, source.clock, language) } ?? ""
            let taken = entry.stands ? "" : "\n\(SampleText.takenBack[language])"
            return Table.Row([
                Table.Cell(
                    RichText([.strong(SampleText.summary(sample)[language]), .plain("\n\(signature)\(taken)")])),
                Table.Cell(RichText(SampleText.method(sample)[language])),
                Table.Cell(RichText(sample.drawn.joined(separator: ", "))),
            ])
        }
        return section(
            "samples", ReportText.samples,
            [column(ReportText.samples, 30), column(ReportText.sampleMethod, 30), column(ReportText.drawn, 40)], rows,
            else: SampleText.none)
    }

    /// Which documents a party looked at, when and by which means.
    func examinations(by party: Party) -> Publication.Section {
        let rows = source.documents.filter { !$0.uses.isEmpty }.map { entry in
            let state = assessment.examination(of: entry.id, by: party)
            return Table.Row([
                Table.Cell(RichText([.strong(entry.document.displayTitle.oneLine)])), Table.Cell(uses(of: entry)),
                Table.Cell(
                    RichText(FindingText.examination(state)[language]), tone: state.isExamined ? .good : .warning),
            ])
        }
        return section(
            "examinations", ReportText.examinations,
            [column(ReportText.document, 34), column(ReportText.supports, 24), column(ReportText.lookedAt, 42)], rows,
            else: DocumentText.none)
    }
}
