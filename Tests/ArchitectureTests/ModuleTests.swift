import Driver
import Testing

/// The modules and their dependencies match the table in ARCHITECTURE.md.
struct ModuleTests {
    private static let manifest = Manifest()
    private static let names = Set(manifest.targets.map(\.name))
    /// Modules of the compiler and the system.
    private static let given: Set = ["Glibc", "Synchronization", "Foundation", "Testing"]
    private static let products: Set = ["ArgumentParser"]

    @Test func everySourceBelongsToOneTarget() {
        let folders = Self.manifest.targets.map(\.folder)
        #expect(folders.count == Set(folders).count)
        for file in ["Sources", "Screens", "Tests", "Benchmarks"].flatMap(PackageFolder.files) {
            guard [".swift", ".c", ".cpp", ".h"].contains(where: file.hasSuffix) else { continue }
            #expect(folders.count { file.hasPrefix($0 + "/") } == 1, "\(file)")
        }
    }

    @Test(arguments: manifest.targets.map(\.name))
    func importsMatchDeclaredDependencies(_ name: String) throws {
        let target = try #require(Self.manifest.targets.first { $0.name == name })
        let known = Self.names.union(Self.products)
        let imports = SourceCode(of: target).imports
        let declared = Set(target.dependencies)
        #expect(declared.count == target.dependencies.count, "named twice")
        #expect(imports.subtracting(known).isSubset(of: Self.given), "unknown")
        #expect(imports.intersection(known).subtracting(declared) == [], "imported but not in Package.swift")
        #expect(declared.subtracting(imports) == [], "in Package.swift but not imported")
    }

    @Test func mapListsEveryModuleWithFolderAndImports() {
        let modules = ModuleMap().modules
        let targets = Self.manifest.targets.filter { $0.folder.hasPrefix("Sources/") || $0.folder == "Screens" }
        #expect(modules.map(\.name).sorted() == targets.map(\.name).sorted())
        for target in targets {
            let imports = SourceCode(of: target).imports.intersection(Self.names)
            #expect(
                modules.filter { $0.name == target.name }
                    == [ModuleMap.Module(name: target.name, folder: target.folder, imports: imports)])
        }
    }

    @Test func importsPointOneWay() {
        var rest = Dictionary(
            uniqueKeysWithValues: Self.manifest.targets.map { ($0.name, SourceCode(of: $0).imports) })
        while !rest.isEmpty {
            let free = rest.keys.filter { rest[$0]?.isDisjoint(with: rest.keys) ?? false }
            guard !free.isEmpty else { break }
            for name in free { rest[name] = nil }
        }
        #expect(rest.keys.sorted() == [], "these are part of an import cycle, or depend on one")
    }

    /// Screens, commands and other people's programs open projects through Workspace. Anything that opened the store
    /// directly could see other events, or lock another journal.
    @Test func onlyWorkspaceOpensTheStore() throws {
        let openers = Self.manifest.targets.filter { target in
            !target.isTest && !target.folder.hasPrefix("Tests/") && SourceCode(of: target).opensTheStore
        }
        #expect(openers.map(\.name).sorted() == ["ProjectStore", "Workspace"])
    }

    /// Inside such a module its own name would mean the type, and nothing could be qualified by the module's name.
    @Test(arguments: manifest.targets.map(\.name))
    func noTypeHasTheNameOfItsModule(_ name: String) throws {
        let target = try #require(Self.manifest.targets.first { $0.name == name })
        withKnownIssue {
            #expect(!SourceCode(of: target).types.contains(name))
        } when: {
            name == "Terminal"
        }
    }

    @Test func catalogHoldsDataOnly() {
        let files = PackageFolder.files(below: "Catalog")
        #expect(files.count > 5)
        for file in files { #expect([".yaml", ".json", ".md"].contains(where: file.hasSuffix), "\(file)") }
    }
}
