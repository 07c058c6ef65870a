import AssessmentModel

/// The levels of a standard that its requirements belong to, such as those of ASVS or the OpenSSF baseline.
///
/// Up to three of them become levels of the catalogue, from shall to may, and each becomes a tier that is reached when
/// everything up to it is met. More than three remain tags only.
struct MaturityLevels {
    /// From the lowest to the highest; empty if there are too many.
    private let names: [String]

    /// - Parameter names: from the lowest to the highest.
    init(_ names: [String]) { self.names = names.count <= Level.allCases.count ? names : [] }

    /// The level of a requirement for its lowest level, counted from 0; nil if it has none.
    func level(forLowest number: Int?) -> Level? {
        number.flatMap { names.indices.contains($0) ? Level.allCases[$0] : nil }
    }

    /// A tier for each level.
    func tiers(in language: LanguageCode) -> [Tier] {
        var ids = Identities()
        return names.indices.map { number in
            let minimum = Level.allCases.prefix(number + 1).map { ($0, Fraction.one) }
            return Tier(
                id: ids.identity(for: names[number]), title: LocalizedText(names[number], in: language),
                minimum: Dictionary(uniqueKeysWithValues: minimum))
        }
    }

    /// The order of names that differ only in a number from 1 to 3 at their end: `maturity-1`, `Maturity Level 2`. Nil
    /// for any others, whose order nobody can know.
    static func ascending(_ names: Set<String>) -> [String]? {
        let sorted = names.sorted()
        guard (1...Level.allCases.count).contains(sorted.count),
            Set(sorted.map { $0.dropLast() }).count == 1,
            sorted.allSatisfy({ $0.last.map { "123".contains($0) } ?? false })
        else { return nil }
        return sorted
    }
}
