import AssessmentModel

/// A buyer's demands that differ from the catalogue's.
enum FixtureProfile {
    static let profile = {
        var profile = Profile(
            id: "oem-x", title: LocalizedText("What OEM X asks", de: "Was OEM X verlangt"),
            for: Profile.Target(id: "openness"))
        profile.levels = ["IFC-07": .should, "IFC-03": .shall]
        profile.leftOut = [
            "IFC-05": LocalizedText(
                "We write our client programs ourselves.", de: "Client-Programme schreiben wir selbst.")
        ]
        profile.weights = ["IFC-01": Fraction(2)]
        profile.tiers = [
            Tier(
                id: "deliver", title: LocalizedText("May deliver", de: "Darf liefern"),
                minimum: [.should: Fraction(1, over: 2) ?? .one]),
            Tier(id: "partner", title: LocalizedText("Partner", de: "Partner"), minimum: [.shall: .one]),
        ]
        profile.categories = [
            Category.Heading(
                id: "supply", title: LocalizedText("Supply chain", de: "Lieferkette"))
        ]
        profile.criteria = [
            Profile.Addition(criterion("X-01", "Our portal", "Unser Portal"), in: "interfaces"),
            Profile.Addition(criterion("X-02", "Named suppliers", "Genannte Zulieferer"), in: "supply"),
        ]
        return profile
    }()

    private static func criterion(_ id: CriterionID, _ english: String, _ german: String) -> Criterion {
        let title = LocalizedText(english, de: german)
        return Criterion(id: id, level: .shall, title: title, texts: Criterion.Texts(statement: title))
    }
}
