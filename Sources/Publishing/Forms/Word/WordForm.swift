import XML

/// Writes a publication as a document of Word, with its styles, headings, table headings and alternative texts, so that
/// people can go on writing in it and screen readers can find their way.
///
/// The same publication gives the same bytes. Logos in SVG are given in words, because Word before 2016 cannot show
/// them; so are pictures. Source: ECMA-376, part 1 (WordprocessingML), in its transitional form.
package enum WordForm {
    /// The file.
    package static func bytes(of publication: Publication) -> [UInt8] {
        let main = "word/document.xml"
        let colours = OfficeColours(publication)
        var package = OfficePackage(
            publication,
            parts: [
                .init(main, "wordprocessingml.document.main"), .init("word/styles.xml", "wordprocessingml.styles"),
                .init("word/numbering.xml", "wordprocessingml.numbering"),
                .init("word/settings.xml", "wordprocessingml.settings"),
                .init("word/footer.xml", "wordprocessingml.footer"),
            ])
        let styles = WordStyles(colours, language: publication.language)
        package.add("word/styles.xml", styles.bytes)
        package.add("word/numbering.xml", styles.numbering)
        package.add("word/settings.xml", styles.settings)
        package.add("word/footer.xml", WordFooter(publication).bytes)
        var body = WordBody(publication, colours)
        package.add(main) { body.write(to: &$0) }
        package.add(body.relations, of: main)
        for (name, bytes) in body.pictures.files { package.add("word/\(name)", bytes) }
        return package.bytes
    }
}

/// What Word measures in.
enum WordLength {
    /// The width of the text on an A4 page with margins of 20 mm, in twentieths of a point.
    static let textWidth = 9638
    /// English metric units of DrawingML in a twentieth of a point.
    static let perTwentieth = 635
    /// The same in a millimetre.
    static let perMillimetre = 36_000
}

/// The namespaces of a part of a Word document. Source: ECMA-376, part 1.
enum WordNamespace {
    static let main = ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
    static let all = [
        main, ("xmlns:r", OfficeNamespace.relations),
        ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ]
}
