import AssessmentModel
import Localization
import Presentation
import Publishing
import Scoring

/// What is assessed, and what the answers amount to.
extension ReportBuilder {
    /// For everyone: no names of participants, nothing of what is confidential.
    var publicSummary: Publication.Section {
        let confidential = source.documents.count { $0.document.isConfidential && !$0.uses.isEmpty }
        return Publication.Section(
            "summary", ReportText.summary[language],
            [.facts(identification(isPublic: true)), .note(RichText(ReportText.selfDeclaration[language]))]
                + outcome
                + (confidential == 0 ? [] : [.paragraph(RichText(ReportText.confidential(confidential)[language]))]),
            isRequired: true)
    }

    /// On one page, for those who work on it.
    var summary: Publication.Section {
        Publication.Section(
            "summary", ReportText.summary[language], [.facts(identification(isPublic: false))] + outcome,
            parts: [
                Publication.Section("strengths", ReportText.strengths[language], [strengths]),
                Publication.Section("largest-gaps", ReportText.largestGaps[language], [largestGaps]),
            ])
    }

    /// Without strengths and gaps, for documents that list more than this.
    var briefSummary: Publication.Section {
        Publication.Section(
            "summary", ReportText.summary[language], [.facts(identification(isPublic: false))] + outcome)
    }

    func identification(isPublic: Bool) -> [Publication.Fact] {
        let notGiven = ReportText.notGiven[language]
        var facts: [(LocalizedString, RichText)] = []
        let day = source.moment?[language] ?? Moments.text(source.day, language)
        facts.append((ReportText.day, RichText(day)))
        let (name, address) = (source.contact.name, source.contact.address)
        if isPublic || !name.isEmpty || !address.isEmpty {
            facts.append((ReportText.respondent, RichText(name.isEmpty ? notGiven : name)))
            facts.append((ReportText.contact, Self.reach(address.isEmpty ? notGiven : address)))
        }
        return subjectAndBasis + facts.map { Publication.Fact($0[language], $1) } + identity
    }

    /// What is assessed, and against what.
    var subjectAndBasis: [Publication.Fact] {
        let subject = assessment.subject
        var facts: [(LocalizedString, RichText)] = [
            (ReportText.subject, RichText([.strong(subject.name)])),
            (ReportText.addressedAs, RichText(ReportText.address(subject)[language])),
            (ReportText.catalog, text(catalog.title) + RichText(" (\(catalog.id) \(catalog.version))")),
        ]
        if let foreign = catalog.foreignLanguage(for: language) {
            facts.append((ReportText.catalogLanguage, RichText([.code(foreign.code)])))
        }
        if let profile = source.profile {
            facts.append((ReportText.profile, text(profile.title) + RichText(" (\(profile.id))")))
        }
        return facts.map { Publication.Fact($0[language], $1) }
    }

    /// The identity of the project; empty if it has none.
    var identity: [Publication.Fact] {
        source.project.isEmpty
            ? [] : [Publication.Fact(ReportText.identity[language], RichText([.code(source.project)]))]
    }

    /// An address as a link, if it is one.
    static func reach(_ address: String) -> RichText {
        let isMail = address.contains("@") && !address.contains { $0.isWhitespace } && !address.contains(":")
        if isMail { return RichText([.link(address, address: "mailto:\(address)")]) }
        let isWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
        return isWeb ? RichText([.link(address, address: address)]) : RichText(address)
    }

    // MARK: Figures

    private var outcome: [Publication.Block] {
        let shall = scoreboard.tally(of: .shall)
        let gate = GateText.sentence(scoreboard.gate, shall, counting: scoreboard.gateCounts)[language]
        let evidencedGate = GateText.evidencedSentence(scoreboard.evidencedGate, shall)[language]
        let overall = scoreboard.overall
        var facts = [
            Publication.Fact(ScoreText.compliance[language], RichText([.strong(ScoreText.figures(overall)[language])])),
            Publication.Fact(GateText.label[language], RichText(gate)),
            Publication.Fact(ReportText.evidencedGate[language], RichText(evidencedGate)),
            Publication.Fact(ScoreText.progress[language], RichText(ScoreText.progress(overall)[language])),
        ]
        if overall.conflicts > 0 {
            facts.append(
                Publication.Fact(
                    ScoreText.conflicts[language], RichText(ScoreText.conflicts(overall.conflicts)[language])))
        }
        if overall.outOfScope > 0 {
            let count = ScopeText.count(overall.outOfScope, of: assessment.subject)
            facts.append(Publication.Fact(ScopeText.label[language], RichText(count[language])))
        }
        facts += catalog.tiers.map { tier in
            Publication.Fact(
                "\(ReportText.tier[language]) \(text(tier.title).plain)\(ScoreText.counts(tier.counts)[language])",
                RichText(scoreboard.state(of: tier).name[language]))
        }
        return [.facts(facts), .bars(bars)]
    }

    /// All categories with their tallies, and all criteria together last.
    private var groups: [(title: String, tally: Tally)] {
        catalog.categories.enumerated().map { (text($1.title).plain, scoreboard.tally(ofCategoryAt: $0)) }
            + [(ReportText.total[language], scoreboard.overall)]
    }

    private var bars: BarChart {
        BarChart(
            "",
            bars: groups.map { title, tally in
                BarChart.Bar(title, Self.segments(of: tally), words: ScoreText.figures(tally)[language])
            })
    }

    private static func segments(of tally: Tally) -> [BarChart.Segment] {
        let ends = [tally.evidenced, tally.claimed, tally.attainable].map { $0?.truncatedTenthsOfPercent ?? 0 }
        let (evidenced, claimed) = (ends[0], max(ends[0], ends[1]))
        let parts: [(Int, BarChart.Segment.Kind)] = [
            (evidenced, .evidenced), (claimed - evidenced, .claimed), (max(claimed, ends[2]) - claimed, .attainable),
        ]
        return parts.filter { $0.0 > 0 }.map { BarChart.Segment(perMille: $0, $1) }
    }

    /// The figures of every category in numbers.
    var figures: Publication.Section {
        let figures: [Explanation.Figure] = [.evidenced, .claimed, .attainable]
        return section(
            "figures", ReportText.figures,
            [column(ReportText.category, 28)]
                + [ReportText.criteria, ReportText.rated].map { column($0, 9, isNumeric: true) }
                + figures.map { column(ReportText.heading($0), 11, isNumeric: true) },
            groups.map { title, tally in
                Table.Row(
                    [Table.Cell(RichText(title)), count(tally.criteria), count(tally.criteria - tally.open)]
                        + figures.map { percent($0.value(of: tally)) })
            })
    }

    // MARK: Strengths and gaps

    private static let mostStrengths = 3
    private static let mostGaps = 5

    private var strengths: Publication.Block {
        let best = catalog.categories.indices.map { ($0, scoreboard.tally(ofCategoryAt: $0)) }
            .filter { ($0.1.evidenced ?? .zero) > .zero }
            .sorted { ($1.1.evidenced ?? .zero, $0.0) < ($0.1.evidenced ?? .zero, $1.0) }
            .prefix(Self.mostStrengths)
        guard !best.isEmpty else { return .paragraph(RichText(ReportText.noStrengths[language])) }
        return .list(
            best.map { index, tally in
                RichText(ReportText.strength(text(catalog.categories[index].title).plain, tally)[language])
            })
    }

    private var largestGaps: Publication.Block {
        let gaps = Gaps(of: scoreboard, in: catalog).all.prefix(Self.mostGaps)
        guard !gaps.isEmpty else { return .paragraph(RichText(GapText.none[language])) }
        return .table(gapTable(Array(gaps)))
    }
}
