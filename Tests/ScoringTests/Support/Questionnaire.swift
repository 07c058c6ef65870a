import AssessmentModel
import Scoring

/// One criterion together with the answer given to it.
struct Given: Sendable {
    /// How strong the obligation is.
    var level = Level.shall
    /// Whether it is asked for today.
    var status = Criterion.Status.current
    /// Its own weight.
    var weight = Fraction.one
    /// The rating that is asked for; nil for the best.
    var target: Rating?
    /// The section that it stands in; nil for none.
    var section: String?
    /// What *met* should come with.
    var metNeeds = Criterion.MetNeeds.nothing
    /// When *not applicable* counts.
    var notApplicable = Criterion.NotApplicable.withReason
    /// What it is rated; nil leaves it open.
    var rating: Rating?
    /// The reason given with the rating.
    var reason = ""
    /// The comment; empty for none.
    var comment = ""
    /// One piece of evidence each: true for an intact one, false for one that is damaged.
    var evidence: [Bool] = []
}

/// A catalogue filled in: what a scoreboard is made of, as plain values.
struct Questionnaire: Sendable {
    /// The criteria of each category.
    var categories: [[Given]]
    /// The values that they can be rated with.
    var scale = Scale.standard
    /// Shall, should, may.
    var levelWeights = Catalog.standardLevelWeights
    /// How answers become figures.
    var model = ScoringModel.weighted
    /// The sections of every category.
    var sections: [Section] = []
    /// The achievements declared.
    var tiers: [Tier] = []
    /// What the criteria are called, by category and position.
    var naming: @Sendable (Int, Int) -> String = { "c\($0)-\($1)" }

    /// Says which evidence can be relied on.
    static func counts(_ evidence: Evidence) -> Bool { evidence.title == "intact" }

    /// Evidence that can be relied on, or not.
    static func evidence(isIntact: Bool) -> Evidence {
        Evidence(.url("https://acme.example/report"), title: isIntact ? "intact" : "damaged")
    }

    /// The catalogue without the answers.
    var catalog: Catalog {
        let filled = categories.enumerated().map { category, criteria in
            (
                category: Category.Heading(
                    id: "c\(category)", title: LocalizedText("Category \(category)"), sections: sections),
                criteria: criteria.enumerated().map { position, given in
                    Criterion(
                        id: CriterionID(naming(category, position)), level: given.level, status: given.status,
                        section: given.section, weight: given.weight, target: given.target,
                        title: LocalizedText("Title"),
                        texts: .init(statement: LocalizedText("Statement")),
                        rules: .init(notApplicable: given.notApplicable, metNeeds: given.metNeeds))
                }
            )
        }
        return Catalog(
            id: "q", version: "1", model: model, levelWeights: levelWeights, scale: scale, tiers: tiers,
            categories: filled)
    }

    /// The assessment in which all answers have been given.
    var assessment: Assessment {
        var assessment = Assessment(of: Subject(name: "Acme PLM"), against: catalog)
        for (category, criteria) in categories.enumerated() {
            for (position, given) in criteria.enumerated() {
                let criterion = CriterionID(naming(category, position))
                if let rating = given.rating {
                    assessment.make(.rate(Judgement(rating, reason: given.reason)), at: criterion)
                }
                if !given.comment.isEmpty { assessment.make(.comment(given.comment), at: criterion) }
                for isIntact in given.evidence {
                    assessment.make(.attach(Self.evidence(isIntact: isIntact)), at: criterion)
                }
            }
        }
        return assessment
    }

    /// The scores of that assessment.
    func scoreboard() throws(ScoringError) -> Scoreboard {
        try Scoreboard(assessment, counts: Self.counts)
    }
}

extension Questionnaire {
    /// One category with these criteria.
    init(_ criteria: [Given]) { self.init(categories: [criteria]) }

    /// Standard criteria of one level, rated so; nil is open.
    init(_ level: Level = .shall, _ ratings: [Rating?]) {
        self.init(ratings.map { Given(level: level, rating: $0) })
    }
}

extension Assessment {
    /// Makes a change as the only writer and returns the index of the criterion.
    @discardableResult
    mutating func make(_ change: Change, at criterion: CriterionID) -> Int? {
        let count = clock + 1
        let replaces = catalog.index(of: criterion).map { answers[$0].replaced(by: change) } ?? []
        let slot = apply(
            Event(
                order: EventOrder(
                    clock: count, writer: WriterID("w"), sequence: count, id: EventID(high: 0, low: UInt64(count))),
                at: Timestamp(milliseconds: 0), by: "Ann", target: .criterion(criterion), change: change,
                replaces: replaces))
        guard case .criterion(let index)? = slot else { return nil }
        return index
    }
}

/// A fraction of two whole numbers, for tables in which the denominator is never zero.
func ratio(_ numerator: Int, _ denominator: Int) -> Fraction { Fraction(numerator, over: denominator) ?? .zero }
