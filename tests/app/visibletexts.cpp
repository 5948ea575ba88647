// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/visibletexts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTextDocumentFragment>
#include <QTextEdit>
#include <QToolButton>
#include <array>

using namespace Qt::StringLiterals;

namespace reeve::test {

namespace {

constexpr int rowsLookedAt = 20; // of a list; the others are made by the same code
constexpr int smallestCut = 2; // pixels; less is rounding

QString step(const QObject &object)
{
    const QString name = object.objectName();
    const QString type = QString::fromLatin1(object.metaObject()->className()).remove(u"reeve::"_s);
    return name.isEmpty() || name.startsWith("qt_"_L1) ? type : type + u'#' + name;
}

QString pathOf(const QObject &object)
{
    QString path = step(object);
    for (const QObject *above = object.parent(); above; above = above->parent()) {
        if (!above->objectName().isEmpty() && !above->objectName().startsWith("qt_"_L1))
            path.prepend(step(*above) + u'/');
    }
    return path;
}

QString plain(const QString &text)
{
    return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

QString withoutMnemonic(QString text)
{
    return text.replace(u"&&"_s, u"\x01"_s).remove(u'&').replace(u'\x01', u'&');
}

class Collector
{
public:
    void visit(const QWidget &widget)
    {
        m_path = pathOf(widget);
        add(u"tooltip"_s, plain(widget.toolTip()));
        add(u"status tip"_s, plain(widget.statusTip()));
        add(u"help"_s, plain(widget.whatsThis()));
        if (widget.isWindow())
            add(u"window title"_s, widget.windowTitle());
        addAccessible(widget);
        addControl(widget);
        addEditor(widget);
        if (const auto *bar = qobject_cast<const QTabBar *>(&widget))
            addTabs(*bar);
        if (const auto *box = qobject_cast<const QComboBox *>(&widget))
            addChoices(*box);
        if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
            addItems(*view);
        for (const QAction *action : widget.actions())
            addAction(*action);
    }

    QList<VisibleText> texts{};

private:
    void add(const QString &kind, const QString &text)
    {
        const VisibleText found{.path = m_path, .kind = kind, .text = text.trimmed()};
        if (!found.text.isEmpty() && !texts.contains(found))
            texts.append(found);
    }

    void addAccessible(const QWidget &widget)
    {
        // A const_cast, because the interface of a widget could change it.
        const QAccessibleInterface *item = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget));
        if (!item)
            return;
        add(u"accessible name"_s, item->text(QAccessible::Name));
        add(u"accessible description"_s, plain(item->text(QAccessible::Description)));
    }

    void addControl(const QWidget &widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
            const bool isPlain = label->textFormat() == Qt::PlainText;
            add(u"text"_s, isPlain ? label->text() : plain(label->text()));
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
            add(u"text"_s, withoutMnemonic(button->text()));
        } else if (const auto *group = qobject_cast<const QGroupBox *>(&widget)) {
            add(u"text"_s, withoutMnemonic(group->title()));
        } else if (const auto *progress = qobject_cast<const QProgressBar *>(&widget)) {
            if (progress->isTextVisible())
                add(u"text"_s, progress->text());
        }
    }

    void addEditor(const QWidget &widget)
    {
        if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
            add(u"placeholder"_s, line->placeholderText());
            if (line->isReadOnly())
                add(u"text"_s, line->text());
        } else if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget)) {
            add(u"placeholder"_s, edit->placeholderText());
            if (edit->isReadOnly())
                add(u"text"_s, edit->toPlainText());
        } else if (const auto *rich = qobject_cast<const QTextEdit *>(&widget)) {
            add(u"placeholder"_s, rich->placeholderText());
            if (rich->isReadOnly())
                add(u"text"_s, rich->toPlainText());
        } else if (const auto *spin = qobject_cast<const QSpinBox *>(&widget)) {
            add(u"prefix"_s, spin->prefix());
            add(u"suffix"_s, spin->suffix());
            add(u"text"_s, spin->specialValueText());
        }
    }

    void addTabs(const QTabBar &bar)
    {
        for (int i = 0; i < bar.count(); ++i) {
            if (!bar.isTabVisible(i))
                continue;
            add(u"tab"_s, withoutMnemonic(bar.tabText(i)));
            add(u"tooltip"_s, plain(bar.tabToolTip(i)));
            add(u"accessible name"_s, bar.accessibleTabName(i));
        }
    }

    void addChoices(const QComboBox &box)
    {
        for (int i = 0; i < box.count(); ++i) {
            add(u"choice"_s, box.itemText(i));
            add(u"tooltip"_s, plain(box.itemData(i, Qt::ToolTipRole).toString()));
        }
        add(u"placeholder"_s, box.placeholderText());
    }

    void addItem(const QString &kind, const QVariant &display, const QVariant &toolTip, const QVariant &accessible,
        const QVariant &description)
    {
        add(kind, display.toString());
        add(kind + u" tooltip"_s, plain(toolTip.toString()));
        add(kind + u" accessible name"_s, accessible.toString());
        add(kind + u" accessible description"_s, description.toString());
    }

    void addItems(const QAbstractItemView &view)
    {
        const QAbstractItemModel *model = view.model();
        if (!model)
            return;
        if (const auto *header = qobject_cast<const QHeaderView *>(&view)) {
            for (int i = 0; i < header->count() && header->orientation() == Qt::Horizontal; ++i) {
                const auto data = [&](int role) { return model->headerData(i, Qt::Horizontal, role); };
                if (!header->isSectionHidden(i))
                    addItem(u"header"_s, data(Qt::DisplayRole), data(Qt::ToolTipRole), data(Qt::AccessibleTextRole),
                        data(Qt::AccessibleDescriptionRole));
            }
            return;
        }
        const QModelIndex root = view.rootIndex();
        const QString path = m_path;
        for (int column = 0; column < model->columnCount(root); ++column) {
            if (model->columnCount(root) > 1)
                m_path = path + u":column "_s + QString::number(column);
            for (int row = 0; row < std::min(model->rowCount(root), rowsLookedAt); ++row) {
                const QModelIndex index = model->index(row, column, root);
                addItem(u"item"_s, index.data(), index.data(Qt::ToolTipRole), index.data(Qt::AccessibleTextRole),
                    index.data(Qt::AccessibleDescriptionRole));
            }
        }
        m_path = path;
    }

    void addAction(const QAction &action)
    {
        if (!action.isVisible())
            return;
        const QString path = std::exchange(m_path, m_path + u'/' + step(action));
        add(u"action"_s, withoutMnemonic(action.text()));
        add(u"tooltip"_s, withoutMnemonic(plain(action.toolTip())));
        m_path = path;
    }

    QString m_path{};
};

bool shortensItself(const QWidget &widget)
{
    constexpr std::array classes{
        "reeve::ElidedLabel", "reeve::ElidedLabel", "reeve::ValueChip", "reeve::ConnectionSwitcher"};
    return std::ranges::any_of(classes, [&widget](const char *name) { return widget.inherits(name); });
}

// The parts that cannot be broken: what a line has to have room for.
int widestWord(const QLabel &label)
{
    int widest = 0;
    for (const QString &word : plain(label.text()).split(QRegularExpression(u"[\\s\u200b/-]+"_s)))
        widest = std::max(widest, label.fontMetrics().horizontalAdvance(word));
    return widest;
}

QString missing(int needed, int available, const QString &what)
{
    return needed > available + smallestCut ? u"%1 %2, needs %3"_s.arg(what).arg(available).arg(needed) : QString();
}

QString cutOf(const QLabel &label)
{
    if (label.text().isEmpty())
        return {};
    if (!label.wordWrap()) {
        const QString width = missing(label.sizeHint().width(), label.width(), u"width"_s);
        return width.isEmpty() ? missing(label.sizeHint().height(), label.height(), u"height"_s) : width;
    }
    const QString width =
        missing(widestWord(label), label.contentsRect().width() - 2 * label.margin(), u"width for a word"_s);
    return width.isEmpty() ? missing(label.heightForWidth(label.width()), label.height(), u"height"_s) : width;
}

QString cutOf(const QAbstractButton &button)
{
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    if (button.text().isEmpty() || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly))
        return {};
    return missing(button.sizeHint().width(), button.width(), u"width"_s);
}

QString cutOf(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    const QRect field = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    return missing(box.fontMetrics().horizontalAdvance(box.currentText()), field.width(), u"width"_s);
}

QString cutOf(const QTabBar &bar)
{
    for (int i = 0; i < bar.count(); ++i) {
        const QString text = withoutMnemonic(bar.tabText(i));
        const QString width =
            missing(bar.fontMetrics().horizontalAdvance(text), bar.tabRect(i).width(), u"width of a tab"_s);
        if (bar.isTabVisible(i) && !width.isEmpty())
            return width + u": "_s + text;
    }
    return {};
}

// Whether an ancestor shows only a part of it; what scrolls shows the rest when it is scrolled.
QString cutByAncestor(const QWidget &widget)
{
    for (const QWidget *above = widget.parentWidget(); above; above = above->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(above->parentWidget()))
            return {};
        const QRect place(widget.mapTo(above, QPoint()), widget.size());
        const QString width = missing(place.right() + 1, above->width(), u"right edge in "_s + step(*above));
        const QString height = missing(place.bottom() + 1, above->height(), u"lower edge in "_s + step(*above));
        const QString found = width.isEmpty() ? height : width;
        if (!found.isEmpty() || above->isWindow())
            return found;
    }
    return {};
}

QString cutOf(const QWidget &widget, QString &text)
{
    QString found;
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        text = plain(label->text());
        found = cutOf(*label);
    } else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        text = withoutMnemonic(button->text());
        found = cutOf(*button);
    } else if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        text = box->currentText();
        found = cutOf(*box);
    } else if (const auto *bar = qobject_cast<const QTabBar *>(&widget)) {
        return cutOf(*bar);
    } else {
        return {};
    }
    return found.isEmpty() && !text.isEmpty() ? cutByAncestor(widget) : found;
}

QList<const QWidget *> visibleWidgets(const QWidget &window)
{
    QList<const QWidget *> visible{&window};
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->window() == &window)
            visible.append(widget);
    }
    return visible;
}

}

QList<VisibleText> visibleTexts(const QWidget &window)
{
    Collector collector;
    for (const QWidget *widget : visibleWidgets(window))
        collector.visit(*widget);
    return collector.texts;
}

QList<VisibleText> cutTexts(const QWidget &window)
{
    QList<VisibleText> cut;
    for (const QWidget *widget : visibleWidgets(window)) {
        QString text;
        const QString found = shortensItself(*widget) ? QString() : cutOf(*widget, text);
        if (!found.isEmpty())
            cut.append({.path = pathOf(*widget), .kind = found, .text = text});
    }
    return cut;
}

}
