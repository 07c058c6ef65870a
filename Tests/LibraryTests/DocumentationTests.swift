import Driver
import JSON
import Testing

/// What DocC makes of the modules that other packages can use.
struct DocumentationTests {
    @Test func everyProductIsDocumented() {
        let manifest = PackageFolder.text(of: "Package.swift")
        let products = manifest.matches(of: /\.library\(name: "\w+", targets: \[([^\]]+)\]/).flatMap { product in
            product.1.matches(of: /\w+/).map { String($0.0) }
        }
        #expect(products.sorted() == BuiltModules.ofProducts)
    }

    @Test(arguments: BuiltModules.ofProducts)
    func everyPublicDeclarationSaysWhatItIsFor(_ module: String) throws {
        let folder = try TemporaryFolder()
        let symbols = try SymbolGraph(of: module, into: folder.path).symbols
        #expect(symbols.count > 10)
        #expect(symbols.filter { !$0.isDocumented }.map(\.path).sorted() == [])
    }

    @Test(arguments: BuiltModules.ofProducts)
    func thePageOfAModuleNamesAllThatIsPublic(_ module: String) throws {
        let folder = try TemporaryFolder()
        let page = PackageFolder.text(of: "\(Self.catalog(of: module))/\(module).md")
        let topics = page[(page.firstRange(of: "## Topics")?.upperBound ?? page.endIndex)...]
        let named = topics.matches(of: /- ``([^`]+)``/).map { String($0.1) }
        let topLevel = try SymbolGraph(of: module, into: folder.path).symbols.filter(\.isTopLevel).map(\.path)
        #expect(named.sorted() == topLevel.sorted())
    }

    /// DocC warns of links that lead nowhere, in pages and in comments.
    @Test(arguments: BuiltModules.ofProducts)
    func everyLinkLeadsSomewhere(_ module: String) throws {
        let folder = try TemporaryFolder()
        _ = try SymbolGraph(of: module, into: folder.path)
        let conversion = try Self.convert(module, folder.path)
        #expect(conversion.ending == .exited(0), "\(conversion.outputText)\(conversion.errorText)")
    }

    /// Shows that the test above can fail.
    @Test func aLinkThatLeadsNowhereIsNoticed() throws {
        let folder = try TemporaryFolder()
        _ = try SymbolGraph(of: "Scoring", into: folder.path)
        #expect(try Self.convert("QualityChecks", folder.path).ending != .exited(0))
    }

    private static func convert(_ module: String, _ folder: String) throws -> Command {
        try BuiltModules.run([
            "docc", "convert", "\(PackageFolder.path)/\(catalog(of: module))", "--warnings-as-errors",
            "--additional-symbol-graph-dir", folder, "--output-path", "\(folder)/archive",
            "--fallback-display-name", module, "--fallback-bundle-identifier", "cpo.\(module)",
        ])
    }

    private static func catalog(of module: String) -> String { "Sources/\(module)/Documentation.docc" }
}
