import XML

/// Writes a publication as a workbook: a summary, and a sheet for each table, to filter and to calculate with.
///
/// Counts, shares and days are numbers; all else is text, whatever it begins with. The same publication gives the same
/// bytes. Logos and pictures are left out, bars are given in words. Source: ECMA-376, part 1 (SpreadsheetML), in its
/// transitional form.
package enum SpreadsheetForm {
    /// The file.
    package static func bytes(of publication: Publication) -> [UInt8] {
        bytes(of: publication, rowLimit: SpreadsheetPlan.mostRows)
    }

    /// - Parameter rowLimit: how many rows a sheet has at most, with its heading; at least 2.
    static func bytes(of publication: Publication, rowLimit: Int) -> [UInt8] {
        let plan = SpreadsheetPlan(publication, rowLimit: rowLimit)
        let main = "xl/workbook.xml"
        let hiddenCount = plan.lists.isEmpty ? 0 : 1
        let paths = (1...plan.sheets.count + 1 + hiddenCount).map { "xl/worksheets/sheet\($0).xml" }
        var package = OfficePackage(
            publication,
            parts: [
                .init(main, "spreadsheetml.sheet.main"), .init("xl/styles.xml", "spreadsheetml.styles"),
                .init("xl/sharedStrings.xml", "spreadsheetml.sharedStrings"),
            ] + paths.map { .init($0, "spreadsheetml.worksheet") })
        var relations = OfficeRelations()
        let ids = (1...paths.count).map { relations.id(.worksheet, "worksheets/sheet\($0).xml") }
        _ = relations.id(.styles, "styles.xml")
        _ = relations.id(.sharedStrings, "sharedStrings.xml")
        package.add(main, workbook(plan, ids))
        package.add(relations, of: main)
        let styles = SpreadsheetStyles(OfficeColours(publication))
        package.add("xl/styles.xml", styles.bytes)
        let strings = SpreadsheetStrings()
        for (number, path) in paths.enumerated() {
            var sheet = SpreadsheetSheet(publication, plan, strings)
            package.add(path) { xml in
                switch number {
                case 0: sheet.writeSummary(to: &xml)
                case ...plan.sheets.count: sheet.write(plan.sheets[number - 1], to: &xml)
                default: sheet.writeLists(to: &xml)
                }
            }
            package.add(sheet.relations, of: path)
        }
        package.add("xl/sharedStrings.xml") { strings.write(to: &$0) }
        return package.bytes
    }

    static let namespaces = [
        ("xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"), ("xmlns:r", OfficeNamespace.relations),
    ]

    private static func workbook(_ plan: SpreadsheetPlan, _ ids: [String]) -> [UInt8] {
        var xml = XMLWriter(.compact)
        xml.element("workbook", namespaces) { xml in
            xml.element("bookViews") { $0.element("workbookView", [("activeTab", "0")]) }
            xml.element("sheets") { xml in
                let names = [plan.summaryName] + plan.sheets.map(\.name) + [plan.listsName]
                for (number, (name, id)) in zip(names, ids).enumerated() {
                    let state = number > plan.sheets.count ? [("state", "hidden")] : []
                    let attributes = [("name", name.spreadsheetEscaped), ("sheetId", "\(number + 1)")]
                    xml.element("sheet", attributes + state + [("r:id", id)])
                }
            }
            if plan.sheets.isEmpty { return }
            xml.element("definedNames") { xml in
                for (number, sheet) in plan.sheets.enumerated() {
                    let range = "\(sheet.quotedName)!\(sheet.range)".spreadsheetEscaped
                    xml.element(
                        "definedName",
                        [("name", "_xlnm._FilterDatabase"), ("localSheetId", "\(number + 1)"), ("hidden", "1")],
                        text: range)
                    xml.element(
                        "definedName", [("name", "_xlnm.Print_Titles"), ("localSheetId", "\(number + 1)")],
                        text: "\(sheet.quotedName)!$1:$1".spreadsheetEscaped)
                }
            }
        }
        return xml.bytes
    }
}
