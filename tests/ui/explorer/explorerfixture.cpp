// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/explorer/explorerfixture.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeView>

#include "tests/support/demoversion.h"
#include "ui/explorer/fieldrow.h"
#include "ui/explorer/requestform.h"
#include "ui/parts/badge.h"
#include "ui/parts/messagebar.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

namespace {

demo::ServerOptions optionsFor(const std::string &version)
{
    demo::ServerOptions options = ofTestedVersion({.fleet = 10});
    if (!version.empty())
        options.version = version;
    return options;
}

const demo::SeenRequest *lastOf(const std::vector<demo::SeenRequest> &requests)
{
    for (auto request = requests.rbegin(); request != requests.rend(); ++request) {
        if (request->path != "/api/status")
            return &*request;
    }
    return nullptr;
}

}

ExplorerFixture::ExplorerFixture(const std::string &version) : m_server(optionsFor(version))
{
    if (const auto started = m_server.start(); !started)
        qFatal("%s", started.error().c_str());
    m_page = std::make_unique<ExplorerPage>(QString());
    m_page->resize(1280, 900);
    m_page->show();
    Profile profile;
    profile.name = u"Demo"_s;
    profile.address = QUrl(QString::fromStdString(m_server.url()));
    const Target target{.address = profile.address,
        .credential = ApiKeyCredential{Secret(QByteArray::fromStdString(m_server.credentials().encodedApiKey))},
        .timeoutMs = 5000};
    m_session = std::make_unique<Session>(profile, target, nullptr);
    m_page->setSession(m_session.get());
}

ExplorerFixture::~ExplorerFixture()
{
    m_page->setSession(nullptr);
}

void ExplorerFixture::choose(const QString &key) const
{
    m_page->showOperation(key);
    QVERIFY2(m_page->form().operation() && operationKey(*m_page->form().operation()) == key, qPrintable(key));
}

void ExplorerFixture::fill(const QString &field, const QString &text) const
{
    auto *row = m_page->findChild<FieldRow *>(u"field_"_s + field);
    if (!row) {
        find<QAction>(u"addField_"_s + field)->trigger();
        row = find<FieldRow>(u"field_"_s + field);
    }
    if (auto *box = row->findChild<QComboBox *>()) {
        const int index = box->findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
        return;
    }
    if (auto *line = row->findChild<QLineEdit *>()) {
        line->selectAll();
        QTest::keyClicks(line, text);
        return;
    }
    auto *lines = row->findChild<QPlainTextEdit *>();
    QVERIFY(lines);
    lines->selectAll();
    lines->insertPlainText(text);
}

void ExplorerFixture::typeBody(const QString &text) const
{
    auto *edit = find<QPlainTextEdit>(u"bodyText"_s);
    edit->selectAll();
    edit->insertPlainText(text);
}

void ExplorerFixture::pressSend() const
{
    auto *send = find<QPushButton>(u"sendRequest"_s);
    QVERIFY(send->isEnabled());
    send->click();
    auto *bar = find<MessageBar>(u"explorerMessage"_s);
    for (QPushButton *button : bar->findChildren<QPushButton *>()) {
        if (button->isVisibleTo(bar) && button->text() == "Send"_L1)
            return button->click();
    }
}

QString ExplorerFixture::messageText() const
{
    return find<MessageBar>(u"explorerMessage"_s)->text();
}

QString ExplorerFixture::answerStatus() const
{
    auto *badge = find<Badge>(u"answerStatus"_s);
    return badge->isVisibleTo(&page()) ? badge->accessibleName() : QString();
}

QString ExplorerFixture::answerText() const
{
    return find<QPlainTextEdit>(u"answerText"_s)->toPlainText();
}

QString ExplorerFixture::lastLine() const
{
    const auto requests = m_server.requests();
    const demo::SeenRequest *request = lastOf(requests);
    return request ? QString::fromStdString(request->method + ' ' + request->target) : QString();
}

QByteArray ExplorerFixture::lastBody() const
{
    const auto requests = m_server.requests();
    const demo::SeenRequest *request = lastOf(requests);
    return request ? QByteArray::fromStdString(request->body) : QByteArray();
}

}
