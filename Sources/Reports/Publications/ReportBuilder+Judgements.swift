import AssessmentModel
import Localization
import Presentation
import Publishing
import Scoring

/// What a party judged beside the vendor's claims.
extension ReportBuilder {
    /// Who judged as a customer and when, and what it comes to.
    var judgementSummary: Publication.Section {
        var facts = identification(isPublic: false) + judges(.customer)
        if let judged = source.judgements(of: .customer) {
            let shall = judged.scoreboard.tally(of: .shall)
            facts += [
                (ReportText.figuresOf(.vendor), ScoreText.figures(scoreboard.overall)),
                (ReportText.figuresOf(.customer), ScoreText.figures(judged.scoreboard.overall, of: .customer)),
                (GateText.label, GateText.sentence(judged.scoreboard.gate, shall)),
                (ReportText.evidencedGate, GateText.evidencedSentence(judged.scoreboard.evidencedGate, shall)),
            ].map { Publication.Fact($0[language], RichText($1[language])) }
        }
        return Publication.Section(
            "summary", ReportText.summary[language],
            [.facts(facts), .note(RichText(ReportText.judgementCaveat[language]))], isRequired: true)
    }

    /// What is claimed and what a party verified or accepts, category by category; nil if it judged nothing.
    func judgedFigures(by party: Party) -> Publication.Section? {
        guard let judged = source.judgements(of: party) else { return nil }
        let groups: [(RichText, ScoreGroup)] =
            catalog.categories.enumerated().map { (text($1.title), .category($0)) }
            + [(RichText(ReportText.total[language]), .all)]
        let columns =
            [column(ReportText.category, 30)]
            + [ScoreText.claimed, ScoreText.share(of: party), ScoreText.change, ScoreText.judged].map {
                Table.Column($0[language].capitalizedFirst, width: 12, isNumeric: true)
            }
        let rows = groups.map { title, group in
            let discrepancy = judged.scoreboard.discrepancy(from: scoreboard, in: group, of: catalog)
            let change = discrepancy.judged == 0 ? nil : discrepancy.change
            return Table.Row([
                Table.Cell(title), percent(scoreboard.tally(of: group).claimed),
                percent(judged.scoreboard.tally(of: group).claimed),
                Table.Cell(RichText(change.map { language.decimal($0.percentText) } ?? Figures.none)),
                Table.Cell(RichText("\(discrepancy.judged)/\(discrepancy.criteria)")),
            ])
        }
        var section = section("figures", ReportText.figures, columns, rows)
        section.blocks.append(.paragraph(RichText(ScoreText.verification(by: party)[language])))
        return section
    }

    /// What the parties judge otherwise than it is claimed, the largest change of the figures first; nil if none
    /// judged.
    func differences(by parties: [Party]) -> Publication.Section? {
        let judged = parties.compactMap { source.judgements(of: $0) }
        guard !judged.isEmpty else { return nil }
        var blocks: [Publication.Block] = []
        for one in judged {
            let differences = Differences(from: scoreboard, to: one.scoreboard)
            let summary = DifferenceText.summary(
                judged: one.scoreboard.criteria(judgedIn: catalog), different: differences.all.count,
                claimed: scoreboard.overall.claimed, judged: one.scoreboard.overall.claimed, by: one.party)
            let name = one.party.name[language].capitalizedFirst
            blocks.append(.paragraph(RichText([.strong("\(name): "), .plain(summary[language])])))
            guard !differences.all.isEmpty else { continue }
            blocks.append(.table(table(of: differences, one)))
        }
        blocks.append(.paragraph(RichText(DifferenceText.explanation[language])))
        return Publication.Section("differences", DifferenceText.title[language], blocks)
    }

    private func table(of differences: Differences, _ judged: ReportSource.Judgements) -> Table {
        let columns = [
            column(ReportText.criterion, 38), column(ReportText.claim, 18), column(ReportText.judgement, 18),
            Table.Column(ScoreText.change[language].capitalizedFirst, width: 12, isNumeric: true),
            column(GateText.label, 14),
        ]
        let rows = differences.all.map { one in
            Table.Row([
                heading(ofCriterionAt: one.index), Table.Cell(RichText(rating(of: assessment.answers[one.index]))),
                Table.Cell(RichText(rating(of: judged.assessment.answers[one.index])), tone: .warning),
                Table.Cell(RichText(DifferenceText.change(one.change, language))),
                Table.Cell(RichText(one.changesGate ? GapText.gate[language] : "")),
            ])
        }
        return Table("", columns: columns, rows: rows)
    }

    /// Every criterion that a party judged, beside the vendor's claim; nil if it judged none.
    func judgements(by party: Party) -> Publication.Section? {
        guard let judged = source.judgements(of: party) else { return nil }
        let columns = [
            column(ReportText.criterion, 38), column(ReportText.claim, 16), column(ReportText.judgement, 16),
            column(ReportText.words(of: party), 30),
        ]
        let rows = countedCriteria.filter { judged.assessment.answers[$0].rating != nil }.map { index in
            let (claim, judgement) = (assessment.answers[index], judged.assessment.answers[index])
            return Table.Row([
                heading(ofCriterionAt: index), Table.Cell(RichText(rating(of: claim))),
                Table.Cell(
                    RichText(rating(of: judgement)), tone: claim.rating == judgement.rating ? .good : .warning),
                Table.Cell(RichText(ownWords(of: judgement))),
            ])
        }
        return section("judgements", ReportText.judgements, columns, rows)
    }

    /// The criteria that a party did not judge: it says nothing of them.
    func notJudged(by party: Party) -> Publication.Section {
        let judged = source.judgements(of: party)
        let rest = countedCriteria.filter { judged?.assessment.answers[$0].rating == nil }
        let rows = Dictionary(grouping: rest) { catalog.category(ofCriterionAt: $0) }.sorted { $0.key < $1.key }.map {
            category, indexes in
            Table.Row([
                Table.Cell(text(catalog.categories[category].title)), count(indexes.count),
                Table.Cell(RichText(indexes.map { catalog.criteria[$0].id.text }.joined(separator: ", "))),
            ])
        }
        return section(
            "not-judged", ReportText.notJudged,
            [
                column(ReportText.category, 26), column(ReportText.criteria, 10, isNumeric: true),
                column(ReportText.criterion, 64),
            ], rows)
    }
}
