import AssessmentModel
import Testing

/// How a profile changes a catalogue, and the answers under it.
struct ProfileTests {
    private static let reason = LocalizedText("We have none.")

    /// A profile of the small catalogue with these changes.
    private static func profile(
        for target: Profile.Target = .init(id: "small"), _ change: (inout Profile) -> Void = { _ in }
    ) -> Profile {
        var profile = Profile(id: "oem", for: target)
        change(&profile)
        return profile
    }

    private static func faults(_ profile: Profile) -> [TailoringError.Fault] {
        do throws(TailoringError) {
            _ = try Fixture.catalog.tailored(by: profile)
            return []
        } catch {
            return error.faults
        }
    }

    @Test("An empty profile changes nothing", arguments: [nil, "1"])
    func empty(version: String?) throws {
        let catalog = Fixture.catalog
        let tailored = try catalog.tailored(by: Self.profile(for: .init(id: "small", version: version)))
        #expect(tailored.criteria == catalog.criteria)
        #expect(tailored.categories == catalog.categories)
        #expect(tailored.levelWeights == catalog.levelWeights)
        #expect(tailored.tiers == catalog.tiers)
        #expect(tailored.scale == catalog.scale)
        #expect((tailored.id, tailored.version) == (catalog.id, catalog.version))
        #expect(tailored.leftOut.isEmpty)
    }

    @Test func levelsAndWeightsComeFromTheProfile() throws {
        let tailored = try Fixture.catalog.tailored(
            by: Self.profile { profile in
                profile.levels = ["C": .shall, "A": .may]
                profile.weights = ["B": Fraction(4)]
                profile.levelWeights = [.should: Fraction(7)]
            })
        #expect(tailored.criteria.map(\.level) == [.may, .should, .shall])
        #expect(tailored.criteria.map(\.weight) == [.one, Fraction(4), .one])
        #expect(tailored.levelWeights == [Fraction(3), Fraction(7), Fraction(1)])
        #expect(tailored.criteria.indices.map(tailored.weight(ofCriterionAt:)) == [1, 28, 3].map { Fraction($0) })
    }

    @Test func leftOutCriteriaStayInPlaceWithTheReason() throws {
        let tailored = try Fixture.catalog.tailored(by: Self.profile { $0.leftOut = ["B": Self.reason] })
        #expect(tailored.criteria.map(\.id) == ["A", "B", "C"])
        #expect(tailored.criteria.map(\.status) == [.current, .retired, .current])
        #expect(tailored.leftOut == ["B": Self.reason])
    }

    @Test func tiersReplaceTheCatalogues() throws {
        let (own, others) = (Self.tier("own"), Self.tier("others"))
        let catalog = Catalog(id: "small", version: "1", tiers: [own], categories: [])
        #expect(try catalog.tailored(by: Self.profile()).tiers == [own])
        #expect(try catalog.tailored(by: Self.profile { $0.tiers = [others] }).tiers == [others])
        #expect(try catalog.tailored(by: Self.profile { $0.tiers = [] }).tiers == [])
    }

    private static func tier(_ id: String) -> Tier { Tier(id: id, title: LocalizedText(id), minimum: [.shall: .one]) }

    @Test func ownCriteriaFollowThoseOfTheirCategory() throws {
        let tailored = try Fixture.catalog.tailored(
            by: Self.profile { profile in
                profile.categories = [Fixture.heading("third")]
                profile.criteria = [
                    .init(Fixture.criterion("Z", .may), in: "third"),
                    .init(Fixture.criterion("X", .shall), in: "first"),
                    .init(Fixture.criterion("Y", .may), in: "second"), .init(Fixture.criterion("W", .may), in: "first"),
                ]
            })
        #expect(tailored.criteria.map(\.id) == ["A", "B", "X", "W", "C", "Y", "Z"])
        #expect(tailored.categories.map(\.id) == ["first", "second", "third"])
        #expect(tailored.categories.map(\.criteria) == [0..<4, 4..<6, 6..<7])
        #expect(tailored.index(of: "C") == 4)
    }

    @Test(
        "All faults are reported",
        arguments: [
            (profile(for: .init(id: "other")) { $0.levels = ["Q": .may] }, [.otherCatalog(id: "small")]),
            (profile(for: .init(id: "small", version: "2")), [.otherVersion("1")]),
            (profile { $0.levels = ["Q": .may, "A": .may] }, [.unknownCriterion("Q", in: .levels)]),
            (
                profile { $0.weights = ["Q": .one, "P": .one] },
                [.unknownCriterion("P", in: .weights), .unknownCriterion("Q", in: .weights)]
            ),
            (profile { $0.leftOut = ["Q": reason] }, [.unknownCriterion("Q", in: .leftOut)]),
            (
                profile { profile in
                    profile.leftOut = ["A": reason, "B": reason]
                    profile.levels = ["A": .may]
                    profile.weights = ["B": .one]
                }, [.leftOutAndChanged("A", in: .levels), .leftOutAndChanged("B", in: .weights)]
            ),
            (profile { $0.criteria = [.init(Fixture.criterion("A", .may), in: "first")] }, [.takenCriterion("A")]),
            (
                profile { profile in
                    profile.criteria = Array(repeating: .init(Fixture.criterion("X", .may), in: "first"), count: 2)
                }, [.takenCriterion("X")]
            ),
            (profile { $0.categories = [Fixture.heading("second")] }, [.takenCategory("second")]),
            (
                profile { $0.categories = [Fixture.heading("x"), Fixture.heading("x")] }, [.takenCategory("x")]
            ),
            (
                profile { $0.criteria = [.init(Fixture.criterion("X", .may), in: "fourth")] },
                [.unknownCategory("fourth", of: "X")]
            ),
            (
                profile { profile in
                    let texts = Criterion.Texts(statement: reason)
                    let other = Criterion(
                        id: "X", level: .may, title: reason, texts: texts, buildsOn: ["A", "X", "Q"])
                    profile.criteria = [.init(other, in: "first")]
                }, [.unknownReference("Q", of: "X")]
            ),
        ] as [(Profile, [TailoringError.Fault])])
    func faults(of profile: Profile, _ expected: [TailoringError.Fault]) {
        #expect(Self.faults(profile) == expected)
    }

    @Test func answersHoldUnderAProfileAndReturnWithIt() throws {
        let tailored = try Fixture.catalog.tailored(
            by: Self.profile { profile in
                profile.leftOut = ["B": Self.reason]
                profile.criteria = [.init(Fixture.criterion("X", .shall), in: "first")]
            })
        var writer = Writer(1, of: Assessment(of: Fixture.blank.subject, against: tailored))
        _ = writer.make(.rate(Judgement(.met)), at: "X")
        _ = writer.make(.rate(Judgement(.partial)), at: "B")
        let seen = writer.assessment
        let own = seen.against(Fixture.catalog)
        #expect(own.answers.map(\.rating) == [nil, .partial, nil])
        #expect(own.orphans.map(\.target) == [.criterion("X")])
        let again = own.against(tailored)
        #expect(again.answers == seen.answers)
        #expect(again.answers.map(\.rating) == [nil, .partial, .met, nil])
        #expect(again.orphans.isEmpty)
        #expect(again.clock == seen.clock)
    }
}
