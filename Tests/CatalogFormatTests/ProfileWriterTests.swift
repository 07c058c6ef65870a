import AssessmentModel
import Randomness
import Testing

@testable import CatalogFormat

/// A written profile reads back unchanged.
@Suite struct ProfileWriterTests {
    private func profile(_ random: inout SplitMix64) throws -> Profile {
        let texts = [
            LocalizedText("Plain: text # with - signs"),
            LocalizedText([.init(.english, "A"), .init(.german, "Ä\n„b“")]),
            LocalizedText("1.0", in: .german), LocalizedText("null"),
        ]
        func text() -> LocalizedText { texts.randomElement(using: &random) ?? .empty }
        var profile = Profile(
            id: "p-1", title: text(), summary: Bool.random(using: &random) ? text() : .empty,
            for: .init(id: "sample", version: Bool.random(using: &random) ? "1.0" : nil))
        let weights = [Fraction.zero, .half, try #require(Fraction(1, over: 3)), Fraction(1_000)]
        if Bool.random(using: &random) { profile.leftOut["A-1"] = text() } else { profile.levels["A-1"] = .may }
        if Bool.random(using: &random) { profile.weights["A-2"] = weights.randomElement(using: &random) }
        if Bool.random(using: &random) { profile.targets["A-2"] = .partial }
        if Bool.random(using: &random) { profile.gateCounts = .evidenced }
        if Bool.random(using: &random) { profile.acceptsWaivers = false }
        if Bool.random(using: &random) { profile.levelWeights = [.should: Fraction(3), .shall: .one] }
        if Bool.random(using: &random) {
            profile.tiers =
                Bool.random(using: &random)
                ? [] : [Tier(id: "t", title: text(), minimum: [.shall: .half, .may: .one], counts: .evidenced)]
        }
        if Bool.random(using: &random) {
            profile.categories = [.init(id: "own", title: text(), summary: text())]
            let criterion = Criterion(
                id: "X-1", level: .should, weight: .half, title: text(), texts: .init(statement: text(), why: text()),
                tags: ["a"], buildsOn: ["A-2"])
            profile.criteria = [.init(criterion, in: "own"), .init(Self.named("X-2", text()), in: "first")]
        }
        return profile
    }

    private static func named(_ id: CriterionID, _ text: LocalizedText) -> Criterion {
        Criterion(id: id, level: .may, title: text, texts: .init(statement: text))
    }

    @Test(arguments: Seeds.first(50)) func roundTrip(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let profile = try profile(&random)
        let catalog = try read(yaml: sampleYAML())
        for (form, bytes) in [
            (ProfileFile.Form.json, ProfileWriter.json(profile)), (.yaml, ProfileWriter.yaml(profile)),
        ] {
            let file = ProfileFile(name: "p", form: form, bytes: bytes)
            #expect(try ProfileReader.read(file, for: catalog).profile == profile)
        }
        #expect(ProfileWriter.json(profile) == ProfileWriter.json(profile))
    }

    @Test("Categories and sections that are left out are written, too")
    func omissions() throws {
        var profile = Profile(id: "p", title: LocalizedText("P"), for: .init(id: "sample"))
        profile.leftOutCategories = ["first": LocalizedText("No.")]
        profile.leftOutSections = [
            .init("s", in: "first"): LocalizedText("Not this."), .init("t", in: "first"): LocalizedText("Nor that."),
        ]
        let catalog = try read(
            yaml: sampleYAML(category: "sections: [{id: s, title: S}, {id: t, title: T}]"))
        let file = ProfileFile(name: "p", form: .yaml, bytes: ProfileWriter.yaml(profile))
        #expect(try ProfileReader.read(file, for: catalog).profile == profile)
    }
}
