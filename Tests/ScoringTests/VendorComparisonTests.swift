import AssessmentModel
import Randomness
import Scoring
import Testing

/// Several assessments side by side.
struct VendorComparisonTests {
    private func compare(_ questionnaires: Questionnaire...) throws -> VendorComparison {
        try VendorComparison(
            questionnaires.map {
                VendorComparison.Entry($0.assessment, on: Questionnaire.today, counts: Questionnaire.counts)
            })
    }

    @Test(
        "One leads with the highest figure alone; it is settled once no other can come up to it",
        arguments: [
            ([[.met, .met], [.met, .unmet]], 0, true, ["c0-1"]),
            ([[.met, .met], [.met, nil]], 0, false, ["c0-1"]),
            ([[.unmet, .met], [.met, .partial], [.partial, .partial]], 1, true, ["c0-0"]),
            // Attainable of the other comes to exactly as much.
            ([[.met, .partial], [.partial, nil]], 0, false, ["c0-0", "c0-1"]),
            ([[.met, .unmet], [.unmet, .met]], nil, false, []),
            ([[nil, nil], [nil, nil]], nil, false, []),
        ] as [([[Rating?]], Int?, Bool, [String])])
    func leads(_ ratings: [[Rating?]], _ side: Int?, _ isSettled: Bool, _ criteria: [String]) throws {
        let comparison = try VendorComparison(
            ratings.map {
                VendorComparison.Entry(
                    Questionnaire(.shall, $0).assessment, on: Questionnaire.today, counts: Questionnaire.counts)
            })
        for lead in [comparison.lead(inCategoryAt: 0, by: .claimed), comparison.lead(inCategoryAt: nil, by: .claimed)] {
            #expect(lead?.side == side)
            #expect(lead?.isSettled ?? false == isSettled)
            #expect(lead?.criteria.map { comparison.catalog.criteria[$0].id.text } ?? [] == criteria)
        }
    }

    @Test func evidenceCanHaveAnotherLeader() throws {
        let proven = Questionnaire([Given(rating: .met, evidence: [true]), Given(rating: .unmet)])
        let claimed = Questionnaire([Given(rating: .met), Given(rating: .met)])
        let comparison = try compare(proven, claimed)
        #expect(comparison.lead(inCategoryAt: 0, by: .claimed)?.side == 1)
        let lead = try #require(comparison.lead(inCategoryAt: 0, by: .evidenced))
        #expect(lead.side == 0 && !lead.isSettled, "what the other claims can still be proven")
    }

    @Test func whatDoesNotApplyIsNoLead() throws {
        let rated = Questionnaire([Given(rating: .met), Given(rating: .met)])
        let other = Questionnaire([Given(rating: .notApplicable, reason: "Sold apart."), Given(rating: .partial)])
        let comparison = try compare(rated, other)
        #expect(comparison.lead(inCategoryAt: 0, by: .claimed)?.criteria == [1])
        #expect(comparison.standing(of: 1, at: 0) == .notApplicable)
    }

    @Test func standingsDifferByWhatCounts() throws {
        let one = Questionnaire([
            Given(rating: .met), Given(level: .should, rating: .met), Given(rating: .met, others: [Judgement(.unmet)]),
            Given(decisions: [false]),
        ])
        let other = Questionnaire([Given(rating: .met), Given(level: .should), Given(rating: .unmet), Given()])
        let comparison = try compare(one, other)
        #expect(comparison.differences(inCategoryAt: 0) == [1, 3])
        #expect(comparison.differingShalls == [3])
        #expect(comparison.standing(of: 0, at: 2) == .rated(.unmet), "in conflict, the lowest counts")
        #expect(comparison.standing(of: 0, at: 3) == .outOfScope)
        #expect(comparison.standing(of: 1, at: 3) == .open)
    }

    // MARK: What can be compared

    /// A catalogue of criteria by id, statement and level.
    private func assessment(_ criteria: [(String, String, Level)], scale: Scale = .standard) -> Assessment {
        let tier = Tier(id: "t", title: LocalizedText("T"), minimum: [.shall: .one])
        let catalog = Catalog(
            id: "x", version: "1", scale: scale, tiers: [tier],
            categories: [
                (
                    Category.Heading(id: "one", title: LocalizedText("One")),
                    criteria.map { id, statement, level in
                        Criterion(
                            id: CriterionID(id), level: level, title: LocalizedText(id),
                            texts: .init(statement: LocalizedText(statement)))
                    }
                )
            ])
        var assessment = Assessment(of: Subject(name: "Acme"), against: catalog)
        for (id, _, _) in criteria { assessment.make(.rate(Judgement(.met)), at: CriterionID(id)) }
        return assessment
    }

    private func compare(_ assessments: [Assessment]) throws -> VendorComparison {
        try VendorComparison(assessments.map { VendorComparison.Entry($0, on: Questionnaire.today) { _ in true } })
    }

    @Test func theSameCatalogueIsComparedAsItIs() throws {
        let one = assessment([("A", "a", .shall), ("B", "b", .may)])
        let comparison = try compare([one, one])
        #expect(comparison.basis == .sameCatalog)
        #expect(comparison.catalog.tiers.count == 1)
        #expect(comparison.goals.count == 2)
    }

    @Test func otherCataloguesAreComparedByWhatTheyHaveInCommon() throws {
        let one = assessment([("A", "a", .shall), ("B", "b", .shall), ("C", "c", .shall)])
        let other = assessment([("C", "c", .may), ("A", "a", .shall), ("B", "changed", .shall), ("D", "d", .shall)])
        let comparison = try compare([one, other])
        #expect(
            comparison.basis
                == .common(leftOut: [
                    VendorComparison.LeftOut(criterion: "B", reason: .otherText),
                    VendorComparison.LeftOut(criterion: "D", reason: .missing),
                ]))
        #expect(comparison.catalog.criteria.map(\.id) == ["A", "C"])
        #expect(comparison.catalog.criteria.map(\.level) == [.shall, .shall], "as in the first")
        #expect(comparison.catalog.tiers.isEmpty)
        #expect(comparison.sides.allSatisfy { $0.scoreboard.overall.claimed == .one })
    }

    @Test func ratingsOnOtherScalesAreNotCompared() throws {
        let comparison = try compare([
            assessment([("A", "a", .shall)]), assessment([("A", "a", .shall)], scale: .achievement),
        ])
        #expect(comparison.isEmpty)
    }

    // MARK: Properties

    @Test(
        "Against one catalogue, figures are those of each assessment, and ways lead there", arguments: Seeds.first(20))
    func figuresAndWays(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<10 {
            let questionnaire = Questionnaire.random(using: &random)
            var other = questionnaire
            for category in other.categories.indices {
                for position in other.categories[category].indices {
                    other.categories[category][position].rating =
                        questionnaire.scale.steps.randomElement(using: &random)?.rating
                }
            }
            let comparison = try compare(questionnaire, other)
            #expect(comparison.basis == .sameCatalog)
            for (side, given) in zip(comparison.sides, [questionnaire, other]) {
                #expect(side.scoreboard == (try given.scoreboard()))
            }
            for side in comparison.sides.indices {
                for goal in comparison.goals {
                    guard let way = comparison.way(of: side, to: goal) else { continue }
                    var then = comparison.sides[side].scoreboard
                    for index in way.criteria { then.suppose(metAt: index) }
                    switch goal {
                    case .gate: #expect(then.gate == .passed)
                    case .tier(let tier): #expect(then.state(of: tier) == .reached)
                    }
                }
            }
            let differing = comparison.catalog.categories.indices.flatMap { comparison.differences(inCategoryAt: $0) }
            #expect(differing == comparison.catalog.criteria.indices.filter(comparison.differs))
        }
    }
}
