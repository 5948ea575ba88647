// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QDBusConnection>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/testprogram.h"
#include "ui/style/systemappearance.h"

namespace reeve {

using namespace Qt::StringLiterals;

// Answers as the desktop's settings portal does: a variant in a variant.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint scheme = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString &, const QString &) const
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class TestSystemAppearance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_bus.isConnected());
        QVERIFY(
            m_bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal, QDBusConnection::ExportAllContents));
        QVERIFY(m_bus.registerService(u"org.freedesktop.portal.Desktop"_s));
    }

    void thePortalIsAskedAndFollowed()
    {
        m_portal.scheme = 1;
        SystemAppearance appearance(false);
        QSignalSpy changed(&appearance, &SystemAppearance::changed);
        appearance.setFollowing(true);
        QVERIFY(!appearance.isDark()); // nothing waits for the answer
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(appearance.isDark());
        Q_EMIT m_portal.SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(2U));
        QTRY_COMPARE(changed.size(), 2);
        QVERIFY(!appearance.isDark());
    }

    void otherSettingsAndOwnChoicesChangeNothing()
    {
        m_portal.scheme = 2;
        SystemAppearance appearance(true);
        QSignalSpy changed(&appearance, &SystemAppearance::changed);
        appearance.setFollowing(true);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(!appearance.isDark());
        Q_EMIT m_portal.SettingChanged(u"org.freedesktop.appearance"_s, u"accent-color"_s, QDBusVariant(1U));
        appearance.setFollowing(false);
        Q_EMIT m_portal.SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(1U));
        QTRY_VERIFY(appearance.isDark()); // known, for when it is followed again
        QCOMPARE(changed.size(), 1);
    }

private:
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s);
    FakePortal m_portal;
};

}

REEVE_GUILESS_TEST_MAIN(reeve::TestSystemAppearance)
#include "test_systemappearance.moc"
