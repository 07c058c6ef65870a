import Driver
import Testing

/// Every relative link in a Markdown file leads to a file or folder that exists, and to a heading of it if it names
/// one.
struct LinkTests {
    private static let documents = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"]
    private static let folders = ["docs", "Catalog", "Sources", "Screens", "Tests", "Benchmarks"]

    private static let files =
        documents + folders.flatMap(PackageFolder.files).filter { $0.hasSuffix(".md") }

    @Test func thereAreDocumentsWithLinks() {
        #expect(Self.files.count > 20)
        #expect(Self.files.flatMap { MarkdownFile($0).links }.count > 100)
    }

    @Test(arguments: files)
    func relativeLinksLeadSomewhere(_ file: String) {
        for link in MarkdownFile(file).links {
            #expect(link.isResolved, "\(file): \(link.text)")
        }
    }

    @Test func brokenLinksAreFound() {
        for text in ["docs/none.md", "none", "README.md#nothing-of-the-kind", "#nothing-of-the-kind", "../README.md"] {
            #expect(!RelativeLink(text, in: "README.md").isResolved, "\(text)")
        }
        for text in ["docs", "LICENSE", "README.md#install", "#install", "docs/../README.md"] {
            #expect(RelativeLink(text, in: "README.md").isResolved, "\(text)")
        }
    }

    @Test func codeIsNotReadForLinksOrHeadings() {
        let text = "# A `b` & C\n`[x](y)` [z](w#v)\n```\n# no\n[no](no)\n```\n## A b & C\n[u]: https://example.com\n"
        #expect(MarkdownFile.links(in: text) == ["w#v"])
        #expect(MarkdownFile.anchors(in: text) == ["a-b--c", "a-b--c-1"])
    }
}
