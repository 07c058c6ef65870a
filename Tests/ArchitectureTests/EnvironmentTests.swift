import Driver
import Testing

/// The pages on environment variables name exactly those that the program reads.
struct EnvironmentTests {
    /// The names in the rows of a page's table.
    private func names(onPage page: String) -> [String] {
        PackageFolder.text(of: page).split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap { row in
            row.dropFirst().prefix { $0 != "|" }.matches(of: /`([A-Z_]+)`/).map { String($0.1) }
        }
    }

    /// The capitalised words in quotation marks, in sources that have to do with the environment. Where a colon
    /// follows, the variable is set for another program.
    private var namesInSources: Set<String> {
        let files = ["Sources", "Screens"].flatMap(PackageFolder.files).filter { name in
            [".swift", ".c"].contains { name.hasSuffix($0) }
        }
        let texts = files.map(PackageFolder.text).filter { text in
            ["environment", "getenv", "locale variable"].contains { text.contains($0) }
        }
        return Set(texts.flatMap { $0.matches(of: /"([A-Z][A-Z0-9_]{2,})"(?!:)/).map { String($0.1) } })
    }

    @Test(arguments: ["docs/user/environment.md", "docs/user/environment.de.md"])
    func pagesNameWhatIsRead(_ page: String) {
        let names = names(onPage: page)
        #expect(names.count == Set(names).count && names.count > 15)
        let read = namesInSources
        #expect(Set(names).subtracting(read) == [], "on the page, but not read")
        #expect(read.subtracting(names) == [], "read, but not on the page")
    }
}
