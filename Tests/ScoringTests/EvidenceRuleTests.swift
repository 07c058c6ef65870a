import AssessmentModel
import Scoring
import Testing

/// What counts as evidence. Source: docs/user/scoring.md.
struct EvidenceRuleTests {
    private static let address = Evidence(.url("https://acme.example/reference"), title: "intact")
    private static let today = Questionnaire.today

    private static func document(visited day: CalendarDay?, reader: String = "Ann", at address: String? = nil) -> Change
    {
        var document = Document(address.map { Evidence(.url($0), title: "intact") } ?? Self.address)
        document.visited = day
        document.reader = reader
        return .document(document)
    }

    /// A shall that is met with a link to which these things were said, in turn.
    private func board(
        _ said: [(change: Change, party: Party)], in voice: Party = .vendor, _ rule: EvidenceRule = .substantial
    ) throws -> Scoreboard {
        var assessment = Questionnaire([Given(rating: .met)]).assessment
        let id = assessment.catalog.criteria[0].id
        assessment.make(.attach(Self.address), at: id)
        assessment.make(.rate(Judgement(.met)), of: .criterion(id), party: .customer)
        for (change, party) in said {
            assessment.make(change, of: .document(Self.address.documentID), party: party)
        }
        return try Scoreboard(
            assessment.inVoice(of: voice), on: Self.today, evidence: rule, counts: Questionnaire.counts)
    }

    private static let examination = Change.examine(
        Examination(DocumentID(of: address.source), on: today, by: .document))

    @Test("A link counts from the day on which somebody looked at it")
    func links() throws {
        let (before, after) = (Questionnaire.day(99), Questionnaire.day(101))
        #expect(try board([]).overall.evidenced == .zero)
        #expect(try board([(Self.document(visited: nil), .vendor)]).overall.evidenced == .zero)
        #expect(try board([(Self.document(visited: before), .vendor)]).overall.evidenced == .one)
        #expect(try board([(Self.document(visited: Self.today, reader: " "), .vendor)]).overall.evidenced == .one)
        #expect(try board([(Self.document(visited: after), .vendor)]).overall.evidenced == .zero)
        let moved = Self.document(visited: nil, at: "https://acme.example/moved")
        #expect(
            try board([(Self.document(visited: before), .vendor), (moved, .vendor)]).overall.evidenced == .zero,
            "another address was not looked at")
        #expect(try board([(Self.document(visited: before), .vendor)]).overall.claimed == .one)
    }

    @Test("Whoever judges relies on their own look and the vendor's; the vendor does not rely on theirs")
    func parties() throws {
        let seen = Self.document(visited: Self.today)
        #expect(try board([(seen, .vendor)], in: .customer).overall.evidenced == .one)
        #expect(try board([(Self.examination, .customer)], in: .customer).overall.evidenced == .one)
        #expect(try board([(Self.examination, .customer)]).overall.evidenced == .zero)
        #expect(try board([(Self.examination, .auditor)], in: .customer).overall.evidenced == .zero)
    }

    @Test("A seal takes links as they are, and empty files too")
    func seals() throws {
        #expect(try board([], .asAttached).overall.evidenced == .one)
        let empty = Questionnaire([Given(rating: .met, evidence: [.init(kind: .emptyFile)])]).assessment
        func evidenced(_ rule: EvidenceRule) throws -> Fraction? {
            try Scoreboard(empty, on: Self.today, evidence: rule, counts: Questionnaire.counts).overall.evidenced
        }
        #expect(try evidenced(.substantial) == .zero)
        #expect(try evidenced(.asAttached) == .one)
    }

    @Test("Whether evidence has expired is said of its document, whatever was said when it was attached")
    func documentsExpire() throws {
        var assessment = Questionnaire([Given(rating: .met, evidence: [true])]).assessment
        let evidence = Questionnaire.evidence(isIntact: true)
        func evidenced() throws -> Fraction? {
            try Scoreboard(assessment, on: Self.today, counts: Questionnaire.counts).overall.evidenced
        }
        #expect(try evidenced() == .one)
        var document = Document(evidence)
        document.validUntil = Questionnaire.day(99)
        assessment.make(.document(document), of: .document(evidence.documentID))
        #expect(try evidenced() == .zero)
        document.validUntil = Questionnaire.day(100)
        assessment.make(.document(document), of: .document(evidence.documentID))
        #expect(try evidenced() == .one)
    }

    /// The ratings of two shalls, whether each has evidence, and the gate on claims and on evidence.
    @Test(
        "The gate stands on claims and on evidence, apart",
        arguments: [
            ([.met, .met], [true, true], .passed, .passed), ([.met, .met], [true, false], .passed, .undecided),
            ([.met, .partial], [true, true], .failed, .failed), ([.met, nil], [true, true], .undecided, .undecided),
            ([.met, .unmet], [false, false], .failed, .failed), ([.met, nil], [false, true], .undecided, .undecided),
        ] as [([Rating?], [Bool], Gate, Gate)])
    func gates(ratings: [Rating?], evidence: [Bool], claims: Gate, proofs: Gate) throws {
        let board = try Questionnaire(
            zip(ratings, evidence).map { Given(rating: $0, evidence: $1 ? [true] : []) }
        ).scoreboard()
        #expect(board.gate == claims)
        #expect(board.evidencedGate == proofs)
    }

    @Test("What is not applicable needs no evidence for the gate; a should holds nothing up")
    func gateLeavesOut() throws {
        let board = try Questionnaire([
            Given(rating: .met, evidence: [true]), Given(rating: .notApplicable, reason: "no server"),
            Given(level: .should, rating: .met),
        ]).scoreboard()
        #expect(board.evidencedGate == .passed)
    }
}
