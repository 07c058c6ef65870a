import AssessmentModel
import Scoring

/// A completed catalogue: the input of a scoreboard, as plain values.
struct Questionnaire: Sendable {
    /// The criteria of each category.
    var categories: [[Given]]
    /// The values of its scale.
    var scale = Scale.standard
    /// Shall, should, may.
    var levelWeights = Catalog.standardLevelWeights
    /// The scoring model.
    var model = ScoringModel.weighted
    /// The sections of every category.
    var sections: [Section] = []
    /// The declared tiers.
    var tiers: [Tier] = []
    /// The subject.
    var subject = Subject(name: "Acme PLM")
    /// The ids of the criteria, by category and position.
    var naming: @Sendable (Int, Int) -> String = { "c\($0)-\($1)" }

    /// The day of the score.
    static let today = day(100)

    /// This many days after 1 January 1970.
    static func day(_ number: Int64) -> CalendarDay {
        Timestamp(milliseconds: number * 86_400_000).day(secondsFromGMT: 0)
    }

    /// Returns which evidence is intact.
    static func counts(_ evidence: Evidence) -> Bool { evidence.title == "intact" }

    /// Evidence that is intact, or not.
    static func evidence(
        isIntact: Bool, validUntil: CalendarDay? = nil, kind: Given.Piece.Kind = .file
    ) -> Evidence {
        let title = isIntact ? "intact" : "damaged"
        let source: Evidence.Source =
            switch kind {
            case .file: .file(sha256: String(repeating: "a", count: 64), name: "report", bytes: 1)
            case .emptyFile: .file(sha256: String(repeating: "e", count: 64), name: "report", bytes: 0)
            // What is said of a document is said of all evidence that links to it.
            case .linkSeen: .url("https://acme.example/seen/\(title)/\(validUntil?.text ?? "")")
            case .linkUnseen: .url("https://acme.example/unseen")
            }
        return Evidence(source, title: title, validUntil: validUntil)
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
                        rules: .init(notApplicable: given.notApplicable, metNeeds: given.metNeeds),
                        addresses: given.addresses, appliesTo: given.appliesTo)
                }
            )
        }
        return Catalog(
            id: "q", version: "1", model: model, levelWeights: levelWeights, scale: scale, tiers: tiers,
            categories: filled)
    }

    /// The assessment with all answers.
    var assessment: Assessment {
        var assessment = Assessment(of: subject, against: catalog)
        for (category, criteria) in categories.enumerated() {
            for (position, given) in criteria.enumerated() {
                assessment.fill(given, at: CriterionID(naming(category, position)))
            }
        }
        return assessment
    }

    /// The scores of that assessment.
    func scoreboard() throws(ScoringError) -> Scoreboard {
        try Scoreboard(assessment, on: Questionnaire.today, counts: Self.counts)
    }
}

extension Questionnaire {
    /// One category with these criteria.
    init(_ criteria: [Given]) { self.init(categories: [criteria]) }

    /// Standard criteria of one level with these ratings; nil is open.
    init(_ level: Level = .shall, _ ratings: [Rating?]) {
        self.init(ratings.map { Given(level: level, rating: $0) })
    }
}

extension Assessment {
    /// Gives the answer: first one person's changes, then concurrent ones of others.
    fileprivate mutating func fill(_ given: Given, at criterion: CriterionID) {
        for judgement in given.judgements { make(.rate(judgement), at: criterion, replacing: []) }
        for comment in given.comments { make(.comment(comment), at: criterion, replacing: []) }
        for decision in given.decisions {
            let scope = decision.map { ScopeDecision(isIncluded: $0, reason: "Because.") }
            make(.scope(scope), at: criterion, replacing: [])
        }
        for piece in given.evidence {
            let evidence = Questionnaire.evidence(
                isIntact: piece.isIntact, validUntil: piece.validUntil, kind: piece.kind)
            if piece.kind == .linkSeen {
                var document = Document(evidence)
                document.visited = Questionnaire.today
                make(.document(document), of: .document(evidence.documentID))
            }
            let id = make(.attach(evidence), at: criterion).id
            guard piece.isDisputed else { continue }
            make(.detach(id), at: criterion, replacing: [id])
            make(.amend(id, evidence), at: criterion, replacing: [id])
        }
    }

    /// Makes a change to a criterion, by default replacing all current values.
    @discardableResult
    mutating func make(_ change: Change, at criterion: CriterionID, replacing: [EventID]? = nil) -> Event {
        make(change, of: .criterion(criterion), replacing: replacing)
    }

    /// Makes a change, by default replacing all current values. Each person has their own journal.
    @discardableResult
    mutating func make(
        _ change: Change, of target: Target, party: Party = .vendor, by person: Int = 9, replacing: [EventID]? = nil
    ) -> Event {
        let count = clock + 1
        let replaces = replacing ?? slot(of: target).map { replaced(by: change, in: $0, party: party) } ?? []
        let event = Event(
            order: EventOrder(
                clock: count, writer: WriterID("w\(person)"), sequence: count,
                id: EventID(high: UInt64(person), low: UInt64(count))),
            at: Timestamp(milliseconds: 0), by: "Ann", party: party, target: target, change: change,
            replaces: replaces)
        apply(event)
        return event
    }
}

/// A fraction of two integers, for tables in which the denominator is never zero.
func ratio(_ numerator: Int, _ denominator: Int) -> Fraction { Fraction(numerator, over: denominator) ?? .zero }
