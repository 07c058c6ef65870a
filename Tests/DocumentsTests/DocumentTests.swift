import CatalogFormat
import Cells
import Foundation
import Localization
import Testing

@testable import Documents

/// The committed files are what the program generates today.
struct DocumentTests {
    @Test func keysMatchTheTables() throws {
        #expect(try Self.committed("user/keys.md") == KeyDocument.text(.english), "run make docs")
        #expect(try Self.committed("user/keys.de.md") == KeyDocument.text(.german), "run make docs")
    }

    @Test func schemaMatchesTheReader() throws {
        #expect(try Self.committed("formats/catalog.schema.json") == CatalogSchema.text, "run make docs")
        #expect(try Self.committed("formats/profile.schema.json") == ProfileSchema.text, "run make docs")
    }

    @Test func picturesMatchTheScreens() throws {
        for picture in try Gallery.pictures() {
            let committed = try Self.committed("pictures/\(picture.name).svg")
            #expect(committed == picture.svg, "run make docs, and look at \(picture.name)")
        }
    }

    @Test func textInPicturesIsEscaped() {
        var grid = Grid(size: Size(columns: 40, rows: 2))
        grid.put("</text><script>alert(1)</script> & co", column: 0, row: 0)
        grid.put("漢字 █▓─│ \u{1B}[31m", column: 0, row: 1)
        let svg = Drawing(grid, title: "<b>").svg
        #expect(svg.contains("&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; co</text>"))
        #expect(svg.contains("<title>&lt;b&gt;</title>"))
        #expect(!svg.contains("<script"))
        #expect(!svg.unicodeScalars.contains("\u{1B}"))
    }

    @Test func commentAndReviewPicturesShowTheirSubject() throws {
        let comment = try Gallery.grid(at: "IFC-07", keys: [.character("c")], rows: 20)
        #expect(comment.cursor != nil)
        let review = try Gallery.grid(at: "IFC-03", keys: [.character("m")], rows: 30, isReview: true)
        #expect(review.lines[28].contains("Read-only"))
    }

    private static func committed(_ name: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appendingPathComponent("docs/\(name)"), encoding: .utf8)
    }
}
