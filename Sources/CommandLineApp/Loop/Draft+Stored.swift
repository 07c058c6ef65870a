import ProjectStore
import Screens

extension Screens.Draft {
    /// Text that was kept when a program ended.
    init(_ draft: ProjectStore.Draft) {
        self.init(draft.field == .form ? .form : .comment, criterion: draft.criterion, text: draft.text)
    }

    /// What it is kept as.
    var field: ProjectStore.Draft.Field {
        switch kind {
        case .comment: .comment
        case .form: .form
        }
    }
}
