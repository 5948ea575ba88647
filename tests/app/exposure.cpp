// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/exposure.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMutex>
#include <QProcessEnvironment>
#include <QTextEdit>

#include "app/demo/server.h"
#include "tests/app/leaks.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

namespace {

QMutex logMutex;
QByteArray logText;
QtMessageHandler usualHandler = nullptr;

void catchMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    {
        const QMutexLocker lock(&logMutex);
        logText += message.toUtf8() + '\n';
    }
    if (usualHandler)
        usualHandler(type, context, message);
}

QString found(const QString &place, const QByteArray &bytes, const Forms &forms)
{
    const QString leak = leakIn(bytes, forms);
    return leak.isEmpty() ? QString() : place + u" holds "_s + leak;
}

QString shownByOpenFiles(const Forms &forms)
{
    const QDir descriptors(u"/proc/self/fd"_s);
    for (const QString &number : descriptors.entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)) {
        const QString path = descriptors.filePath(number);
        const QString target = QFileInfo(path).symLinkTarget();
        const bool regular = QFileInfo(path).isFile();
        const QByteArray shown = target.toUtf8() + '\n' + (regular ? contents(path) : QByteArray());
        if (const QString leak = found(target, shown, forms); !leak.isEmpty())
            return leak;
    }
    return {};
}

QStringList accessibleTexts(QWidget *widget)
{
    QStringList texts;
    if (QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget)) {
        for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            texts += interface->text(kind);
    }
    return texts;
}

QStringList visibleTexts(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return {label->text()};
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return {button->text()};
    if (const auto *text = qobject_cast<const QTextEdit *>(widget))
        return {text->toPlainText()};
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        return {edit->displayText(), edit->placeholderText(), edit->selectedText()};
    return {};
}

}

QString shownByProcess(const Forms &forms)
{
    QStringList files{u"/proc/self/cmdline"_s, u"/proc/self/environ"_s, u"/proc/self/comm"_s, u"/proc/self/maps"_s};
    const QDir threads(u"/proc/self/task"_s);
    for (const QString &thread : threads.entryList(QDir::NoDotAndDotDot | QDir::Dirs))
        files += threads.filePath(thread + u"/comm"_s);
    for (const QString &file : files) {
        if (const QString leak = found(file, contents(file), forms); !leak.isEmpty())
            return leak;
    }
    // What was added to the environment since the start.
    const QString variables = QProcessEnvironment::systemEnvironment().toStringList().join(u'\n');
    const QString leak = found(u"the environment"_s, variables.toUtf8(), forms);
    return leak.isEmpty() ? shownByOpenFiles(forms) : leak;
}

QString shownByWidgets(const Forms &forms)
{
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget *widget : all) {
        const QStringList texts = accessibleTexts(widget) + visibleTexts(widget)
            + QStringList{widget->windowTitle(), widget->accessibleName(), widget->accessibleDescription(),
                widget->toolTip(), widget->statusTip(), widget->whatsThis(), widget->objectName()};
        if (const QString leak = found(widget->objectName(), texts.join(u'\n').toUtf8(), forms); !leak.isEmpty())
            return QString::fromLatin1(widget->metaObject()->className()) + u' ' + leak;
    }
    return {};
}

QString shownOnClipboard(const Forms &forms)
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    const QString text = clipboard->text() + u'\n'
        + (clipboard->supportsSelection() ? clipboard->text(QClipboard::Selection) : QString());
    return found(u"the clipboard"_s, text.toUtf8(), forms);
}

QString shownToServer(const demo::Server &server, const Forms &forms)
{
    for (const demo::SeenRequest &seen : server.requests()) {
        std::string all = seen.target + '\n' + seen.path + '\n' + seen.body;
        for (const std::string &value : seen.values)
            all += '\n' + value;
        const QString leak = found(QString::fromStdString(seen.method), QByteArray::fromStdString(all), forms);
        if (!leak.isEmpty())
            return leak;
    }
    return {};
}

LogCatcher::LogCatcher()
{
    const QMutexLocker lock(&logMutex);
    logText.clear();
    usualHandler = qInstallMessageHandler(catchMessage);
}

LogCatcher::~LogCatcher()
{
    qInstallMessageHandler(usualHandler);
}

QByteArray LogCatcher::text() const
{
    const QMutexLocker lock(&logMutex);
    return logText;
}

}
