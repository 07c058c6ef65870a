import AssessmentModel
import Testing

@testable import CatalogFormat

@Suite struct BundledTests {
    /// The package's folder.
    private let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }

    /// Each file that must be bundled: its name in the program, and its path from the package's folder.
    private var expected: [(name: String, path: String)] {
        namesOfFiles(in: "\(root)/Catalog/openness").filter { $0.hasSuffix(".yaml") }.map {
            ("openness/\($0)", "Catalog/openness/\($0)")
        }
            + namesOfFiles(in: "\(root)/Sources/CBundled/demo").map { ("demo/\($0)", "Sources/CBundled/demo/\($0)") }
            + namesOfFiles(in: "\(root)/Sources/CBundled/demo/evidence").map {
                ("demo/evidence/\($0)", "Sources/CBundled/demo/evidence/\($0)")
            }
    }

    @Test func everyFileIsBundled() throws {
        let bundled = Dictionary(uniqueKeysWithValues: BundledFile.all.map { ($0.name, $0) })
        #expect(expected.contains { $0.name == "openness/catalog.yaml" })
        for (name, path) in expected {
            guard let file = bundled[name] else {
                let source = path.hasPrefix("Sources/CBundled/") ? String(path.dropFirst(17)) : "../../\(path)"
                Issue.record("bundled.c lacks FILE_NAMED(\"\(name)\"), #embed \"\(source)\", END_OF_FILE")
                continue
            }
            let content = try CatalogSource.folder(root).read(path, 1 << 24)
            #expect(Array(file.bytes) == content, "\(name) is not what is in \(path)")
        }
    }

    @Test func nothingElseIsBundled() {
        #expect(Set(BundledFile.all.map(\.name)).subtracting(expected.map(\.name)).isEmpty)
    }

    @Test func filesAreFoundByName() throws {
        let file = try #require(BundledFile.named("openness/catalog.yaml"))
        #expect(file.bytes.starts(with: "format: 1\n".utf8))
        #expect(BundledFile.named("openness/absent.yaml") == nil)
    }

    @Test func bundledCataloguesAreSound() throws {
        #expect(BundledCatalogs.ids == ["openness"])
        for id in BundledCatalogs.ids {
            func load(_ id: String) throws(CatalogError) -> Catalog {
                if let catalog = try BundledCatalogs.load(id) { return catalog }
                return try read(yaml: "")
            }
            let found = faults { () throws(CatalogError) in try load(id) }
            #expect(found.isEmpty)
            let catalog = try #require(try BundledCatalogs.load(id))
            #expect(catalog.id == id)
            #expect(!catalog.criteria.isEmpty)
            let copy = try CatalogReader.read(projectCopy: CatalogWriter.json(catalog), file: "catalog.json")
            #expect(isSame(copy, catalog))
        }
        #expect(try BundledCatalogs.load("absent") == nil)
    }

    @Test func opennessCatalogueHasSevenCategoriesInOrder() throws {
        let catalog = try #require(try BundledCatalogs.load("openness"))
        #expect(
            catalog.categories.map(\.id) == [
                "interoperability", "infrastructure", "extensibility", "interfaces", "standards", "architecture",
                "partnership",
            ])
    }
}
