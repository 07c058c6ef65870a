import AssessmentModel
import Testing

/// The positions of criteria in a catalogue, and their weights.
struct CatalogTests {
    /// A catalogue whose categories have this many criteria each, named by their index.
    private static func catalog(sizes: [Int]) -> Catalog {
        var count = 0
        let categories = sizes.enumerated().map { position, size in
            let criteria = (count..<count + size).map { Fixture.criterion(CriterionID("\($0)"), .shall) }
            count += size
            return (category: Fixture.heading("c\(position)"), criteria: criteria)
        }
        return Catalog(id: "sizes", version: "1", categories: categories)
    }

    @Test(
        "Every criterion is in the category that lists it, even next to empty ones",
        arguments: [
            [1], [3], [2, 3], [0, 2], [2, 0], [0, 0, 2, 0, 0, 1, 0], [1, 1, 1, 1, 1, 1, 1], [0, 5, 0, 0, 1],
        ])
    func categories(sizes: [Int]) {
        let catalog = Self.catalog(sizes: sizes)
        let expected = sizes.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
        #expect(catalog.criteria.indices.map(catalog.category(ofCriterionAt:)) == expected)
        #expect(catalog.categories.map(\.criteria.count) == sizes)
        #expect(catalog.categories.flatMap(\.criteria) == Array(catalog.criteria.indices))
    }

    @Test("A catalogue may have no criteria, or no categories", arguments: [[], [0], [0, 0]])
    func empty(sizes: [Int]) {
        let catalog = Self.catalog(sizes: sizes)
        #expect(catalog.criteria.isEmpty)
        #expect(catalog.categories.count == sizes.count)
        #expect(catalog.index(of: "0") == nil)
    }

    @Test("A criterion is found by its id, the first one if two share it")
    func index() {
        let catalog = Catalog(
            id: "doubled", version: "1",
            categories: [
                (Fixture.heading("c"), [Fixture.criterion("A", .may), Fixture.criterion("B", .may)]),
                (Fixture.heading("d"), [Fixture.criterion("A", .shall)]),
            ])
        #expect(catalog.index(of: "A") == 0)
        #expect(catalog.index(of: "B") == 1)
        #expect(catalog.index(of: "a") == nil)
    }

    @Test("A criterion weighs its level's weight times its own")
    func weights() throws {
        let third = try #require(Fraction(1, over: 3))
        let criteria = [
            Fixture.criterion("A", .shall), Fixture.criterion("B", .should, weight: .half),
            Fixture.criterion("C", .may, weight: third), Fixture.criterion("D", .shall, weight: third),
            Fixture.criterion("E", .shall, weight: .zero),
        ]
        let standard = Catalog(id: "w", version: "1", categories: [(Fixture.heading("c"), criteria)])
        #expect(criteria.indices.map(standard.weight(ofCriterionAt:)) == [Fraction(3), .one, third, .one, .zero])

        let flat = Catalog(
            id: "w", version: "1", levelWeights: [.one, .one, .half], categories: [(Fixture.heading("c"), criteria)])
        let sixth = try #require(Fraction(1, over: 6))
        #expect(criteria.indices.map(flat.weight(ofCriterionAt:)) == [.one, .half, sixth, third, .zero])
    }
}
