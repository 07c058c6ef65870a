/// All keys of the program, by screen, as documents list them.
package enum KeyReference {
    /// The keys of one screen.
    package struct Section: Sendable {
        package let title: String
        /// Its rows in the order of its table.
        package let rows: [KeyRow]
        /// False for the picker, which has keys of its own for what is common to the screens of an assessment.
        package let hasCommonKeys: Bool
        /// True where letters are text.
        package let takesText: Bool
    }

    package static let sections: [Section] = [
        section("Overview", Overview.keys),
        section("Walk", Walk.keys),
        section("Comment", CommentEditor.keys, takesText: true),
        section("Search", Search.keys, takesText: true),
        section("Reason", Prompt.keys, takesText: true),
        section("Evidence", EvidenceList.keys),
        section("Attach or change evidence", AttachForm.keys, takesText: true),
        section("History", History.keys),
        section("Help", Help.keys),
        section("Question", Confirmation.keys, takesText: true),
        section("Assessments", Picker.keys, hasCommonKeys: false),
        section("New assessment", NewAssessmentForm.keys, hasCommonKeys: false, takesText: true),
    ]

    /// Keys of all screens of an assessment.
    package static let common = CommonKeys.table.rows { _ in nil }

    /// Keys wherever a text is typed.
    package static let text = TextKeys.rows

    private static func section<Action>(
        _ title: String, _ table: KeyTable<Action>, hasCommonKeys: Bool = true, takesText: Bool = false
    ) -> Section {
        Section(title: title, rows: table.rows { _ in nil }, hasCommonKeys: hasCommonKeys, takesText: takesText)
    }
}
