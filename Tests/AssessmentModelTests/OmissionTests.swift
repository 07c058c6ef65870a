import AssessmentModel
import Randomness
import Testing

/// Categories and sections that a profile leaves out.
struct OmissionTests {
    /// A catalogue with nested sections, some criteria in none.
    private static func catalog(using random: inout SplitMix64) -> Catalog {
        let parts = (0..<3).map { number in
            let sections = [
                Section(id: "a", title: LocalizedText("A")), Section(id: "b", title: LocalizedText("B"), parent: "a"),
                Section(id: "c", title: LocalizedText("C")),
            ]
            let heading = Category.Heading(id: "c\(number)", title: LocalizedText("C"), sections: sections)
            let criteria = (0..<Int.random(in: 0...5, using: &random)).map { position in
                Criterion(
                    id: CriterionID("\(number)-\(position)"), level: .should,
                    status: Criterion.Status.allCases.randomElement(using: &random) ?? .current,
                    section: [nil, "a", "b", "c"].randomElement(using: &random) ?? nil, title: LocalizedText("T"),
                    texts: .init(statement: .empty))
            }
            return (category: heading, criteria: criteria)
        }
        return Catalog(id: "q", version: "1", categories: parts)
    }

    private static func profile(_ change: (inout Profile) -> Void) -> Profile {
        var profile = Profile(id: "p", for: .init(id: "q"))
        change(&profile)
        return profile
    }

    private static let reason = LocalizedText("Not ours.")

    @Test("Leaving out a category is leaving out each of its criteria", arguments: Seeds.first(20))
    func category(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let catalog = Self.catalog(using: &random)
        for category in catalog.categories {
            let whole = try catalog.tailored(by: Self.profile { $0.leftOutCategories = [category.id: Self.reason] })
            let each = try catalog.tailored(
                by: Self.profile { profile in
                    for criterion in catalog.criteria[category.criteria] { profile.leftOut[criterion.id] = Self.reason }
                })
            #expect(whole.criteria == each.criteria && whole.leftOut == each.leftOut)
            #expect(whole.leftOut.count == category.criteria.count)
        }
    }

    @Test(
        "Leaving out a section is leaving out its criteria and those of the sections in it", arguments: Seeds.first(20))
    func section(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let catalog = Self.catalog(using: &random)
        for (section, members) in [("a", ["a", "b"]), ("b", ["b"]), ("c", ["c"])] {
            let whole = try catalog.tailored(
                by: Self.profile { $0.leftOutSections = [.init(section, in: "c1"): Self.reason] })
            let each = try catalog.tailored(
                by: Self.profile { profile in
                    for criterion in catalog.criteria[catalog.categories[1].criteria]
                    where members.contains(criterion.section ?? "") {
                        profile.leftOut[criterion.id] = Self.reason
                    }
                })
            #expect(whole.criteria == each.criteria && whole.leftOut == each.leftOut)
        }
    }

    private static let nested = Catalog(
        id: "q", version: "1",
        categories: [
            (
                Category.Heading(
                    id: "c", title: .empty,
                    sections: [Section(id: "s", title: .empty), Section(id: "t", title: .empty, parent: "s")]),
                ["A", nil].map { id in
                    Criterion(
                        id: CriterionID(id ?? "B"), level: .may, section: id == nil ? "s" : "t", title: .empty,
                        texts: .init(statement: .empty))
                }
            )
        ])

    @Test("The innermost reason counts: of the criterion, its section, the section around that, the category")
    func innermost() throws {
        let reasons = ["own", "inner", "outer", "all"].map { LocalizedText($0) }
        var profile = Self.profile {
            $0.leftOut = ["A": reasons[0]]
            $0.leftOutSections = [.init("t", in: "c"): reasons[1], .init("s", in: "c"): reasons[2]]
            $0.leftOutCategories = ["c": reasons[3]]
        }
        #expect(try Self.nested.tailored(by: profile).leftOut == ["A": reasons[0], "B": reasons[2]])
        profile.leftOut = [:]
        #expect(try Self.nested.tailored(by: profile).leftOut["A"] == reasons[1])
        profile.leftOutSections[.init("t", in: "c")] = nil
        #expect(try Self.nested.tailored(by: profile).leftOut["A"] == reasons[2])
        profile.leftOutSections = [:]
        #expect(try Self.nested.tailored(by: profile).leftOut["A"] == reasons[3])
    }

    @Test("The profile's own criteria stay, whatever category they are in")
    func ownCriteriaStay() throws {
        let own = Criterion(id: "X", level: .may, title: .empty, texts: .init(statement: .empty))
        let tailored = try Self.nested.tailored(
            by: Self.profile {
                $0.leftOutCategories = ["c": Self.reason]
                $0.criteria = [.init(own, in: "c")]
            })
        #expect(tailored.criteria.map(\.status) == [.retired, .retired, .current])
    }

    private static func faults(_ profile: Profile) -> [TailoringError.Fault] {
        do throws(TailoringError) {
            _ = try nested.tailored(by: profile)
            return []
        } catch {
            return error.faults
        }
    }

    @Test("What the catalogue does not have cannot be left out, and what is left out cannot be changed")
    func faults() {
        let section = Profile.SectionName("none", in: "c")
        let found = Self.faults(
            Self.profile {
                $0.leftOutCategories = ["d": Self.reason, "c": Self.reason]
                $0.leftOutSections = [section: Self.reason]
                $0.levels = ["A": .shall]
            })
        #expect(
            found == [
                .leftOutAndChanged("A", in: .levels), .unknownLeftOutCategory("d"), .unknownLeftOutSection(section),
            ])
    }

    @Test("A target has to be on the scale")
    func targets() throws {
        #expect(Self.faults(Self.profile { $0.targets = ["A": Rating("5")] }) == [.unknownTarget(Rating("5"), of: "A")])
        let tailored = try Self.nested.tailored(by: Self.profile { $0.targets = ["A": .partial] })
        #expect(tailored.criteria.map(\.target) == [.partial, nil])
    }

    @Test("Gate and waivers are the profile's")
    func gateAndWaivers() throws {
        #expect(Self.nested.gateCounts == .claimed && Self.nested.acceptsWaivers)
        let tailored = try Self.nested.tailored(
            by: Self.profile {
                $0.gateCounts = .evidenced
                $0.acceptsWaivers = false
            })
        #expect(tailored.gateCounts == .evidenced && !tailored.acceptsWaivers)
    }
}
